package org.yaosu.api.extract;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Extracts files of any size; only the chats in flight are held in memory. */
@ProviderType
public interface BatchExtractor {

    /**
     * Extracts every chat of a file, in the file's order. A chat that cannot be read or extracted is reported and
     * leaves the others alone; input that breaks off gives the records up to there.
     *
     * @throws BatchException if the request cannot be carried out at all; nothing was written then
     * @throws IOException if reading or writing fails on the way; the output is as it was before
     */
    BatchReport run(BatchRequest request, BatchListener listener) throws IOException;
}
