package org.yaosu.api.tuning;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes one kind of training file. A service with {@link org.yaosu.api.format.FormatProperties}; used by several threads, each with
 * a sink of its own.
 */
@ConsumerType
public interface TuningWriter {

    /**
     * Starts a file.
     *
     * @param output where the bytes go; the caller closes it
     */
    TuningSink open(OutputStream output) throws IOException;
}
