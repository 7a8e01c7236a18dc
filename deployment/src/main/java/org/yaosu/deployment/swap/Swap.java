package org.yaosu.deployment.swap;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapReport;

/**
 * One swap: up to the handover all of it can be taken back; from there on it goes forward, whatever fails, unless somebody
 * stops the new version before the old one is gone.
 */
final class Swap {

    private static final Logger LOG = System.getLogger(Swap.class.getName());

    private final BundleContext context;
    private final Wiring wiring;
    private final Components components;
    private final List<Handover> handovers;
    private final Bundle old;
    private final Staged staged;
    private final SwapOptions options;

    Swap(BundleContext context, Wiring wiring, Components components, List<Handover> handovers, Bundle old, Staged staged,
            SwapOptions options) {
        this.context = context;
        this.wiring = wiring;
        this.components = components;
        this.handovers = List.copyOf(handovers);
        this.old = old;
        this.staged = staged;
        this.options = options;
    }

    /**
     * Swaps.
     *
     * @throws SwapException with the reason alone, if the new version is not in service
     * @throws InterruptedException if the new version is not in service because the thread was interrupted
     */
    SwapReport run() throws InterruptedException {
        BundleVersion before = Wiring.name(old);
        long begin = System.nanoTime();
        Newcomer next = bring();
        Duration started = Duration.ofNanos(System.nanoTime() - begin);
        boolean interrupted = false;
        try {
            long released = System.nanoTime();
            int unfinished = release();
            Duration drained = Duration.ofNanos(System.nanoTime() - released);
            interrupted = Thread.interrupted();
            if (!Bundles.runs(next.bundle())) {
                giveBack(next);
            }
            List<BundleVersion> refreshed = retire(unfinished);
            Kept kept = keep(before);
            return new SwapReport(before, Wiring.name(next.bundle()), started, drained, unfinished, refreshed, kept.file(), kept.warning());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Brings the new version into service beside the old one, or leaves no trace of it. */
    private Newcomer bring() throws InterruptedException {
        try (Beside beside = new Beside(context, old)) {
            Newcomer next = Newcomer.install(context, staged.jar(), wiring);
            boolean fit = false;
            try {
                beside.next(next.bundle());
                next.start(old);
                try (Health health = new Health(context, components, old, next.bundle())) {
                    health.await(handovers, Deadline.in(options.start()));
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                fit = true;
                return next;
            } catch (SwapException e) {
                throw e;
            } catch (RuntimeException e) {
                throw new SwapException("it cannot be tried: " + Newcomer.cause(e), e);
            } finally {
                if (!fit) {
                    undo(next);
                }
            }
        }
    }

    private static void undo(Newcomer next) throws InterruptedException {
        // the framework takes no lock for a thread that is interrupted
        boolean interrupted = Thread.interrupted();
        next.undo();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** New work goes to the new version from now on; returns how much of the old one's had not ended in time. */
    private int release() {
        Deadline drain = Deadline.in(options.drain());
        int unfinished = 0;
        for (Handover handover : handovers) {
            try {
                unfinished += handover.release(old.getBundleId(), drain.left());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "work with " + Wiring.name(old) + " may not have ended", e);
            }
        }
        return unfinished;
    }

    /** The new version has died while the old one finished its work: that is put into service anew. */
    private void giveBack(Newcomer next) throws InterruptedException {
        String reason = "it was stopped while the old version finished its work";
        try {
            old.stop(Bundle.STOP_TRANSIENT);
            old.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException | IllegalStateException e) {
            LOG.log(Level.WARNING, Wiring.name(old) + " does not start again", e);
            reason += ", and the old version does not start again: " + Newcomer.cause(e);
        }
        undo(next);
        throw new SwapException(reason);
    }

    /**
     * Removes the old version. While work with it goes on it is only stopped, so that its classes can still be loaded:
     * the next swap removes it.
     */
    private List<BundleVersion> retire(int unfinished) {
        List<Bundle> dependents = unfinished > 0 ? List.of() : wiring.dependents(old);
        try {
            if (old.getState() != Bundle.UNINSTALLED) {
                old.stop();
            }
        } catch (BundleException | IllegalStateException e) {
            LOG.log(Level.WARNING, Wiring.name(old) + " complains of being stopped", e);
        }
        if (unfinished > 0) {
            return List.of();
        }
        try {
            List<BundleVersion> names = dependents.stream().map(Wiring::name).toList();
            Bundles.uninstall(old);
            wiring.refresh(Stream.concat(Stream.of(old), dependents.stream()).toList());
            return names;
        } catch (BundleException e) {
            LOG.log(Level.WARNING, Wiring.name(old) + " is out of service but cannot be removed; uninstall bundle " + old.getBundleId() + " by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private Kept keep(BundleVersion before) {
        try {
            return new Kept(staged.keep(old.getLocation()), Optional.empty());
        } catch (IOException e) {
            String warning = "the next start brings " + before + " back, for the new jar could not be put into the folder of plug-ins ("
                    + Newcomer.cause(e) + "); put it there by hand";
            LOG.log(Level.WARNING, warning, e);
            return new Kept(Optional.empty(), Optional.of(warning));
        }
    }

    /**
     * Whether the new version outlives a restart.
     *
     * @param file as in the report
     * @param warning as in the report
     */
    private record Kept(Optional<Path> file, Optional<String> warning) {
    }
}
