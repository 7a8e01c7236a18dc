package org.yaosu.api.format;

import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The chats of one file, one after the other; holds one at a time. For one thread. */
@ConsumerType
public interface ChatSource {

    /**
     * The next row; empty at the end.
     *
     * @throws ChatFormatException if the rest of the file cannot be read; rows given before stay good
     * @throws IOException if the bytes cannot be read
     */
    Optional<ChatRow> next() throws IOException;
}
