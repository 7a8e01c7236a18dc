package org.yaosu.api.format;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes one kind of record file. A service with {@link FormatProperties}; used by several threads, each with a sink of its own. */
@ConsumerType
public interface RecordWriter {

    /**
     * Starts a file.
     *
     * @param output where the bytes go; the caller closes it
     */
    RecordSink open(OutputStream output) throws IOException;
}
