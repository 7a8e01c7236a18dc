package org.yaosu.api.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** The chats of one file, one after the other; holds one at a time. For one thread. */
@ConsumerType
public interface ChatSource extends Closeable {

    /**
     * The next row; empty at the end.
     *
     * @throws ChatFormatException if the rest of the file cannot be read; rows given before stay good
     * @throws IOException if the bytes cannot be read
     */
    Optional<ChatRow> next() throws IOException;

    /** Releases what the source holds, by default nothing; the file's stream stays open: it is the caller's. */
    @Override
    default void close() throws IOException {
        // most sources hold nothing but the stream
    }
}
