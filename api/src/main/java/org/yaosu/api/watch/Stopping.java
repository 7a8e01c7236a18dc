package org.yaosu.api.watch;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * As a service, says that the platform is about to stop: what is under way is ended, and no more work should be sent to it. Whoever
 * brings the end about registers one before anything else, and keeps it.
 */
@ConsumerType
public interface Stopping {
}
