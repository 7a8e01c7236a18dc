package org.yaosu.engine.lease;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.yaosu.engine.EngineConfig;
import org.yaosu.engine.Reconfiguration;

/** How long the stop of a service waits for the work that is under way with it. Safe for use by several threads. */
@Component(service = Drain.class, configurationPid = EngineConfig.PID)
public final class Drain {

    /** So long does Declarative Services itself wait for a component, in ms. */
    private static final long MOST = 5000;

    private final AtomicReference<Duration> limit;

    @Activate
    public Drain(EngineConfig config) {
        this(limit(config));
    }

    /** @param limit how long to wait */
    public Drain(Duration limit) {
        this.limit = new AtomicReference<>(limit);
    }

    /** The new setting holds from the next stop on. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> limit.set(limit(config)));
    }

    /** Waits until the work with all of these has ended, at most as long as is set. */
    public void await(Collection<? extends Leasable> leaving) {
        await(leaving, limit.get());
    }

    /** Waits until the work with all of these has ended. @return how many pieces of work had not ended when the time was up */
    public static int await(Collection<? extends Leasable> leaving, Duration most) {
        long start = System.nanoTime();
        leaving.forEach(one -> one.uses().awaitIdle(most.minusNanos(System.nanoTime() - start)));
        return leaving.stream().mapToInt(one -> one.uses().size()).sum();
    }

    private static Duration limit(EngineConfig config) {
        if (config.drain() < 0 || config.drain() > MOST) {
            throw new IllegalArgumentException("the setting drain: " + config.drain() + " is not from 0 to " + MOST + " (ms)");
        }
        return Duration.ofMillis(config.drain());
    }
}
