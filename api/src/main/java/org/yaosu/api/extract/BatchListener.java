package org.yaosu.api.extract;

import org.osgi.annotation.versioning.ConsumerType;

/** Told how a batch goes on, one call at a time. Calls must return soon. */
@ConsumerType
public interface BatchListener {

    /** One more chat is done. */
    void progress(BatchProgress progress);

    /** A chat failed; the others go on. */
    void failure(Rejection rejection);
}
