package org.yaosu.plugin.folder;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.deployment.jar.BundleJar;

/**
 * What is in the folder, and brings into service what should be: of a name the best jar of the folder, without one the
 * jar that is shipped, without that none. Used by one thread.
 */
final class Plugins {

    private static final Logger LOG = System.getLogger(Plugins.class.getName());

    private final Path folder;
    private final Shipped shipped;
    private final Platform platform;
    /** All jars that were told of; nothing for those that are no bundles. */
    private final Map<Path, Optional<BundleJar>> jars = new HashMap<>();
    /** The names for which something else should be in service, with what was said of it. */
    private final Map<String, String> unsettled = new HashMap<>();

    Plugins(Path folder, Shipped shipped, Platform platform) {
        this.folder = folder;
        this.shipped = shipped;
        this.platform = platform;
    }

    /** A jar that was there from the start, so that it is in service, or somebody has said why not. */
    void found(Path file) {
        try {
            Optional<BundleJar> jar = BundleJar.read(file);
            jars.put(file, jar);
            jar.ifPresent(read -> unsettled.put(read.name(), ""));
        } catch (IOException toldByTheLauncher) {
            jars.put(file, Optional.empty());
        }
    }

    /** A jar that is new or has changed. */
    void changed(Path file) {
        Set<String> names = forget(file);
        try {
            Optional<BundleJar> jar = BundleJar.read(file);
            jars.put(file, jar);
            jar.ifPresent(read -> names.add(read.name()));
        } catch (IOException e) {
            jars.put(file, Optional.empty());
            if (Files.exists(file)) {
                LOG.log(Level.WARNING, e.getMessage() + "; what was in service before stays, and the file is read again when it changes");
            }
        }
        settle(names);
    }

    /** A jar that has gone. */
    void deleted(Path file) {
        settle(forget(file));
    }

    private Set<String> forget(Path file) {
        Set<String> names = new TreeSet<>();
        Optional.ofNullable(jars.remove(file)).flatMap(jar -> jar).ifPresent(jar -> names.add(jar.name()));
        return names;
    }

    /** Settles these names, and then those that may have waited for them. */
    private void settle(Set<String> names) {
        names.forEach(name -> unsettled.putIfAbsent(name, ""));
        if (somethingComes()) {
            // perhaps under a new file name: nothing is taken away before that is known
            return;
        }
        Set<String> next = new TreeSet<>(unsettled.keySet());
        boolean progress = !names.isEmpty();
        while (progress && !Thread.currentThread().isInterrupted()) {
            progress = false;
            for (String name : next) {
                progress |= settle(name);
            }
            next = new TreeSet<>(unsettled.keySet());
        }
    }

    /** Whether there are jars that FileInstall has not told of yet, because somebody still writes them. */
    private boolean somethingComes() {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && !jars.containsKey(file)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // without the folder all of its jars have gone
            return false;
        }
    }

    /** Whether something was brought into service, or out of it. */
    private boolean settle(String name) {
        Optional<BundleJar> wanted = Optional.empty();
        try {
            wanted = wanted(name);
            boolean changed = bring(name, wanted, platform.named(name));
            unsettled.remove(name);
            return changed;
        } catch (SwapException e) {
            failed(name, wanted, e.getMessage());
        } catch (BundleException | IOException e) {
            failed(name, wanted, name + " does not start: " + cause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Optional<BundleJar> wanted(String name) throws IOException {
        Optional<BundleJar> best = jars.values().stream().flatMap(Optional::stream).filter(jar -> jar.name().equals(name)).max(BundleJar.PREFERENCE);
        return best.isPresent() ? best : shipped.find(name);
    }

    private boolean bring(String name, Optional<BundleJar> wanted, List<Bundle> there) throws IOException, BundleException, InterruptedException {
        if (wanted.isEmpty()) {
            // what somebody has installed from elsewhere is not ours to take away
            List<Bundle> ours = there.stream().filter(bundle -> BundleJar.isCopy(bundle.getLocation())).toList();
            for (Bundle bundle : ours) {
                platform.uninstall(bundle);
            }
            return !ours.isEmpty();
        }
        BundleJar jar = wanted.get();
        for (Bundle bundle : there) {
            if (jar.isAt(bundle.getLocation())) {
                return started(jar, bundle);
            }
        }
        if (there.isEmpty()) {
            platform.install(jar);
        } else if (jar.fragment()) {
            // a part of another bundle has nothing to hand over
            platform.uninstall(there.get(0));
            platform.install(jar);
        } else {
            platform.swap(there.get(0), jar);
        }
        return true;
    }

    /** One that could not be started before may find now what it needs. */
    private boolean started(BundleJar jar, Bundle bundle) throws BundleException {
        if (jar.fragment() || bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING) {
            return false;
        }
        platform.start(bundle);
        return true;
    }

    /** Says it once. A file that has changed meanwhile is told of anew. */
    private void failed(String name, Optional<BundleJar> wanted, String reason) {
        if (!reason.equals(unsettled.put(name, reason)) && wanted.filter(jar -> Files.exists(jar.file())).isPresent()) {
            LOG.log(Level.WARNING, "plugins/" + wanted.get().file().getFileName() + ": " + reason);
        }
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        // Felix says what is missing twice
        return message.replaceFirst("\\s*Unresolved requirements:.*", "").strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
