package org.yaosu.api.format;

import java.io.Closeable;
import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;

/** A record file that is being written. For one thread; holds one chat at a time. */
@ConsumerType
public interface RecordSink extends Closeable {

    /**
     * Writes what came of a chat.
     *
     * @param index the chat's place in the input, from 1
     */
    void write(long index, Extraction extraction) throws IOException;

    /** Writes that a chat gave nothing, so that its place in the file is kept. */
    void reject(Rejection rejection) throws IOException;

    /** Completes the file: every chat was written. Not called where a run fails. */
    void end() throws IOException;

    /** Releases what the sink holds, whether it was ended or not; the bytes' stream stays open: it is the caller's. */
    @Override
    void close() throws IOException;
}
