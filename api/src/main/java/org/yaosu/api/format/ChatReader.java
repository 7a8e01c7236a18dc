package org.yaosu.api.format;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Reads one kind of chat file. A service with {@link FormatProperties}; used by several threads, each with a stream of
 * its own.
 */
@ConsumerType
public interface ChatReader {

    /**
     * Starts reading.
     *
     * @param input the file's bytes; the caller closes them
     * @throws ChatFormatException if this is no file of that kind
     * @throws IOException if the bytes cannot be read
     */
    ChatSource open(InputStream input) throws IOException;
}
