package org.yaosu.api.extract;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Extracts files of any size; only the chats in flight are held in memory. */
@ProviderType
public interface BatchExtractor {

    /**
     * Extracts every chat of a file, and writes the records in the file's order. A chat that cannot be read or extracted is
     * reported and leaves the others alone; input that breaks off gives the records up to there.
     *
     * <p>What is done is kept as a run, see {@link org.yaosu.api.run.Runs}. Where the calling thread is interrupted, chats that
     * are under way are ended and kept; where it is interrupted again, they are given up.
     *
     * @throws BatchException if the request cannot be carried out at all; nothing was written then
     * @throws BatchStoppedException if it was stopped; the output is as it was before
     * @throws IOException if reading or writing fails on the way; the output is as it was before
     */
    BatchReport run(BatchRequest request, BatchListener listener) throws IOException;

    /**
     * What it would take to carry a request out. Reads the whole file and sends nothing.
     *
     * @throws BatchException if the request cannot be carried out at all
     * @throws IOException if reading fails on the way
     */
    BatchEstimate estimate(BatchRequest request, BatchListener listener) throws IOException;
}
