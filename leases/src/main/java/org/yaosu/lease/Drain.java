package org.yaosu.lease;

import java.time.Duration;
import java.util.Collection;

/** How long the stop of a service waits for the work that is under way with it. Safe for use by several threads. */
@FunctionalInterface
public interface Drain {

    /** The longest wait from now on; Declarative Services itself waits 5 s for a component. */
    Duration limit();

    /** Waits until the work with all of these has ended, at most as long as is set. */
    default void await(Collection<? extends Leasable> leaving) {
        await(leaving, limit());
    }

    /** Waits until the work with all of these has ended. @return how many pieces of work had not ended when the time was up */
    static int await(Collection<? extends Leasable> leaving, Duration most) {
        long start = System.nanoTime();
        leaving.forEach(one -> one.uses().awaitIdle(most.minusNanos(System.nanoTime() - start)));
        return leaving.stream().mapToInt(one -> one.uses().size()).sum();
    }
}
