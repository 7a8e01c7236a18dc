package org.yaosu.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.yaosu.lease.Drain;

/** How long the stop of a plug-in's service waits, as the engine is set. Safe for use by several threads. */
@Component(configurationPid = EngineConfig.PID)
public final class EngineDrain implements Drain {

    /** So long does Declarative Services itself wait for a component, in ms. */
    private static final long MOST = 5000;

    private final AtomicReference<Duration> limit;

    @Activate
    public EngineDrain(EngineConfig config) {
        this.limit = new AtomicReference<>(limit(config));
    }

    /** The new setting holds from the next stop on. */
    @Modified
    void modified(EngineConfig config) {
        Reconfiguration.apply(EngineConfig.PID, () -> limit.set(limit(config)));
    }

    @Override
    public Duration limit() {
        return limit.get();
    }

    private static Duration limit(EngineConfig config) {
        if (config.drain() < 0 || config.drain() > MOST) {
            throw new IllegalArgumentException("the setting drain: " + config.drain() + " is not from 0 to " + MOST + " (ms)");
        }
        return Duration.ofMillis(config.drain());
    }
}
