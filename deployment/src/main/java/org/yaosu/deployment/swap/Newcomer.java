package org.yaosu.deployment.swap;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.deployment.jar.BundleJar;

/** The new version of a bundle, while it may still be taken back. */
final class Newcomer {

    private final Bundle bundle;
    private final Wiring wiring;

    private Newcomer(Bundle bundle, Wiring wiring) {
        this.bundle = bundle;
        this.wiring = wiring;
    }

    /** Installs a copy of the jar. */
    static Newcomer install(BundleContext context, BundleJar jar, Wiring wiring) {
        try (InputStream content = jar.open()) {
            return new Newcomer(context.installBundle(free(context, jar.location()), content), wiring);
        } catch (IOException e) {
            throw new SwapException("it cannot be read: " + e.getMessage(), e);
        } catch (BundleException e) {
            throw new SwapException("the framework does not take it: " + cause(e), e);
        }
    }

    /** The location, with a number where the same content is installed already. */
    private static String free(BundleContext context, String location) {
        String free = location;
        for (int copy = 2; context.getBundle(free) != null; copy++) {
            free = location + "#" + copy;
        }
        return free;
    }

    /** Resolves and starts it; the framework starts it from now on, as it did with the old one. */
    void start(Bundle old) {
        if (!wiring.resolve(bundle)) {
            List<String> missing = new Missing(wiring.framework(), old).of(bundle);
            if (!missing.isEmpty()) {
                throw new SwapException("it needs " + String.join(" and ", missing)
                        + ", which nobody gives; install a bundle that does, or build it without");
            }
        }
        try {
            bundle.adapt(BundleStartLevel.class).setStartLevel(old.adapt(BundleStartLevel.class).getStartLevel());
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new SwapException((e.getType() == BundleException.ACTIVATOR_ERROR ? "its activator fails: " : "it does not start: ") + cause(e), e);
        }
    }

    Bundle bundle() {
        return bundle;
    }

    /** Stops and removes it, as if it had never been. */
    void undo() throws InterruptedException {
        List<Bundle> dependents = wiring.dependents(bundle);
        try {
            Bundles.uninstall(bundle);
        } catch (BundleException e) {
            throw new SwapException("it cannot be removed: " + cause(e) + "; uninstall " + bundle.getBundleId() + " by hand", e);
        }
        wiring.refresh(Stream.concat(Stream.of(bundle), dependents.stream()).toList());
    }

    /** The message of the innermost cause, which is the one that helps. */
    static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
