package org.yaosu.api.tuning;

import java.io.Closeable;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** A training file that is being written. For one thread. */
@ConsumerType
public interface TuningSink extends Closeable {

    /** Writes the next row. */
    void write(TuningRow row) throws IOException;

    /** Completes the file: every row was written. Not called where that fails. */
    void end() throws IOException;

    /** Releases what the sink holds, whether it was ended or not; the bytes' stream stays open: it is the caller's. */
    @Override
    void close() throws IOException;
}
