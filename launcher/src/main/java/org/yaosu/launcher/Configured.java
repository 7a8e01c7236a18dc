package org.yaosu.launcher;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Waits until configurations have reached those they are for. ConfigurationAdmin hands them out in a thread of its own,
 * one after the other: when it comes to a service that registered last, the others have theirs.
 */
final class Configured {

    private static final String ADMIN = "org.apache.felix.configadmin";
    private static final String MANAGED = "org.osgi.service.cm.ManagedService";

    private Configured() {
    }

    /** Returns when that is so, or when it takes too long; at once where nothing is configured. */
    static void await(BundleContext context, Duration patience) {
        try {
            Bundle admin = Arrays.stream(context.getBundles()).filter(bundle -> ADMIN.equals(bundle.getSymbolicName())).findFirst().orElse(null);
            if (admin == null || admin.getState() != Bundle.ACTIVE) {
                return;
            }
            CountDownLatch turn = new CountDownLatch(1);
            // The type is the bundle's own; the class path knows none.
            Class<?> type = admin.loadClass(MANAGED);
            Object last = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                turn.countDown();
                return null;
            });
            ServiceRegistration<?> registration = context.registerService(MANAGED, last, new Hashtable<>(Map.of("service.pid", "org.yaosu.launcher")));
            try {
                turn.await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                registration.unregister();
            }
        } catch (ClassNotFoundException otherAdmin) {
            // nothing to wait for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
