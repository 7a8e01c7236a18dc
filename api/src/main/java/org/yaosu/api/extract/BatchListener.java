package org.yaosu.api.extract;

import org.osgi.annotation.versioning.ConsumerType;

/** Told how a batch goes on, one call at a time. Calls must return soon. */
@ConsumerType
public interface BatchListener {

    /** A run has begun, and is in the journal under this number. Not called where there is nothing to extract, or nothing is kept. */
    default void begun(long run) {
        // most listeners hear the number with the first chat
    }

    /** One more chat is done. */
    void progress(BatchProgress progress);

    /** A chat failed; the others go on. */
    void failure(Rejection rejection);
}
