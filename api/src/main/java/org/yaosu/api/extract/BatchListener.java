package org.yaosu.api.extract;

import org.osgi.annotation.versioning.ConsumerType;

/** Told how a batch goes on, one call at a time. Calls must return soon. */
@ConsumerType
public interface BatchListener {

    /**
     * A chat was done.
     *
     * @param chats the number of chats done so far, failed ones among them
     * @param failed the number of chats that failed so far
     * @param bytesRead how far the input was read
     * @param bytesTotal the size of the input
     */
    void progress(long chats, long failed, long bytesRead, long bytesTotal);

    /** A chat failed, for this reason; the others go on. */
    void failure(String what);
}
