package org.yaosu.api.deploy;

import java.time.Duration;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who hands work to the services of plug-ins, such as the engine: tells whether a bundle's services are fit for
 * work and lets go of them in an orderly way. Implemented by each of them as a service. Safe for use by several threads.
 */
@ConsumerType
public interface Handover {

    /**
     * Why work cannot be handed to this bundle's services yet; empty where it can. Tries them as far as that is harmless:
     * a model provider is asked for a few words. What the service in its place cannot do either is no obstacle. Blocks.
     *
     * @param bundle the bundle's id
     * @param timeLimit how long that may take
     */
    List<String> problems(long bundle, Duration timeLimit);

    /**
     * Takes this bundle's services out of use for good: new work gets those of others, at once; then waits until the work
     * that is under way has ended. To be followed by stopping the bundle.
     *
     * @param bundle the bundle's id
     * @param timeLimit how long to wait
     * @return how many pieces of work had not ended when the time was up; they are given up by the stop and done again
     *         where that is harmless
     */
    int release(long bundle, Duration timeLimit);
}
