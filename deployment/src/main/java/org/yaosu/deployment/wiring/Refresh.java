package org.yaosu.deployment.wiring;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.FrameworkWiring;

/** Makes the wires of bundles anew, which the framework does in a thread of its own. */
public final class Refresh {

    /** A refresh stops and starts bundles; longer than this only where one of them hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Refresh() {
    }

    /** Refreshes these bundles and those wired to them; returns when that is done. */
    public static void of(FrameworkWiring wiring, Collection<Bundle> bundles) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        wiring.refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
            }
        });
        done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
