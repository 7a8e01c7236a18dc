package org.yaosu.api.score;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Compares runs of the journal over the same chats, where nobody knows what is right. Safe for use by several threads. */
@ProviderType
public interface Comparisons {

    /**
     * Where two runs agree, as far as both have come. Its notes name files without their folders.
     *
     * @param a the number of a run
     * @param b the one to compare it with, likewise
     * @throws org.yaosu.api.extract.BatchException if there is no run of one of these numbers
     * @throws IncomparableException if they are not of the same chats, or have no record of the same chat yet
     * @throws IOException if the journal cannot be read
     */
    Agreement compare(long a, long b) throws IOException;
}
