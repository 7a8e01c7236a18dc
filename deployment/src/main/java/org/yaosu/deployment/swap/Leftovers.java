package org.yaosu.deployment.swap;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Old versions that were stopped with work under way: they are removed when the next swap begins, for until then
 * somebody may load their classes. Their ids are written down, so that they are known after a restart too. Used under the
 * lock of the swaps.
 */
final class Leftovers {

    private static final Logger LOG = System.getLogger(Leftovers.class.getName());

    private final BundleContext context;
    private final Wiring wiring;
    private final Set<Long> ids = new TreeSet<>();

    Leftovers(BundleContext context, Wiring wiring) {
        this.context = context;
        this.wiring = wiring;
        read();
    }

    /** Takes note of an old version that may not have been removed. */
    void add(Bundle old) {
        if (old.getState() != Bundle.UNINSTALLED && ids.add(old.getBundleId())) {
            write();
        }
    }

    /**
     * Removes them all, save those that somebody has started again, and for now those in whose place nothing runs. Work
     * that had not ended when they were stopped was given up then: nobody counts it any more.
     */
    void remove() throws InterruptedException {
        if (ids.isEmpty()) {
            return;
        }
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : ids.stream().map(context::getBundle).filter(this::isReplaced).toList()) {
            List<Bundle> dependents = wiring.dependents(bundle);
            try {
                Bundles.uninstall(bundle);
                gone.add(bundle);
                gone.addAll(dependents);
            } catch (BundleException e) {
                LOG.log(Level.WARNING, Wiring.name(bundle) + " cannot be removed; uninstall bundle " + bundle.getBundleId() + " by hand", e);
            }
        }
        ids.removeIf(id -> Optional.ofNullable(context.getBundle(id)).filter(bundle -> !Bundles.runs(bundle)).isEmpty());
        write();
        if (!gone.isEmpty()) {
            wiring.refresh(gone);
        }
    }

    private boolean isReplaced(Bundle bundle) {
        return bundle != null && !Bundles.runs(bundle) && Arrays.stream(context.getBundles())
                .anyMatch(other -> Bundles.runs(other) && Wiring.name(other).name().equals(Wiring.name(bundle).name()));
    }

    /** Where they are written down; null where the framework has no place for files, and they are known until it stops. */
    private File file() {
        return context.getDataFile("leftovers");
    }

    private void read() {
        File file = file();
        if (file != null && file.exists()) {
            try {
                Files.readAllLines(file.toPath()).stream().map(Long::valueOf).forEach(ids::add);
            } catch (IOException | NumberFormatException e) {
                LOG.log(Level.WARNING, "old versions of swapped bundles may stay installed, for " + file + " cannot be read", e);
            }
        }
    }

    private void write() {
        File file = file();
        if (file != null) {
            try {
                Files.writeString(file.toPath(), ids.stream().map(String::valueOf).collect(Collectors.joining("\n")));
            } catch (IOException e) {
                LOG.log(Level.WARNING, "an old version stays installed after a restart, for " + file + " cannot be written", e);
            }
        }
    }
}
