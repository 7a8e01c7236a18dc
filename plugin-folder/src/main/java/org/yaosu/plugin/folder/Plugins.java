package org.yaosu.plugin.folder;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final Known known;
    private final Shipped shipped;
    private final Platform platform;
    /** All jars that were told of; nothing for those that are no bundles. */
    private final Map<Path, Optional<BundleJar>> jars = new HashMap<>();
    /** Files that cannot be read, with the names they stood for: these stay as they are until it is known what comes. */
    private final Map<Path, Set<String>> unreadable = new HashMap<>();
    /** The names that are looked at when all that is being written into the folder is there. */
    private final Set<String> putOff = new TreeSet<>();
    /** The names for which something else should be in service, with what was said of it. */
    private final Map<String, String> unsettled = new HashMap<>();

    Plugins(Path folder, Known known, Shipped shipped, Platform platform) {
        this.folder = folder;
        this.known = known;
        this.shipped = shipped;
        this.platform = platform;
    }

    /**
     * A jar that was there when the folder was first looked at. What the launcher had seen by then is in service, or it
     * has said why not; what came later is new.
     */
    void found(Path file) {
        try {
            Optional<BundleJar> jar = BundleJar.read(file);
            jars.put(file, jar);
            if (jar.isPresent()) {
                unsettled.put(jar.get().name(), "");
                if (!known.has(jar.get()) && !platform.has(jar.get())) {
                    settle(Set.of(jar.get().name()));
                }
            }
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
            unreadable.put(file, Set.copyOf(names));
            if (Files.exists(file)) {
                LOG.log(Level.WARNING, e.getMessage() + "; what was in service before stays, and the file is read again when it changes");
            }
        }
        // what is wrong with a new file is said even if it is what was wrong with the last
        unsettled.keySet().removeAll(names);
        settle(names);
    }

    /** A jar that has gone. */
    void deleted(Path file) {
        settle(forget(file));
    }

    /** Whether names are put off: somebody has to look again, for of a file that goes before it is whole nobody tells. */
    boolean waits() {
        return !putOff.isEmpty();
    }

    /** Settles what was put off, if all that was being written is there by now, or has gone. */
    void lookAgain() {
        settle(Set.of());
    }

    private Set<String> forget(Path file) {
        Set<String> names = new TreeSet<>(Objects.requireNonNullElse(unreadable.remove(file), Set.of()));
        Optional.ofNullable(jars.remove(file)).flatMap(jar -> jar).ifPresent(jar -> names.add(jar.name()));
        return names;
    }

    /** Settles these names and those that were put off, and then those that may have waited for them. */
    private void settle(Set<String> names) {
        putOff.addAll(names);
        if (somethingComes()) {
            // perhaps under a new file name: nothing is taken away before that is known
            return;
        }
        Set<String> due = Set.copyOf(putOff);
        putOff.clear();
        while (settleAll(due) && !Thread.currentThread().isInterrupted()) {
            due = Set.copyOf(unsettled.keySet());
        }
    }

    /** Whether something was brought into service, or out of it. */
    private boolean settleAll(Set<String> names) {
        boolean progress = false;
        for (String name : names) {
            progress |= settle(name);
        }
        return progress;
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

    private boolean settle(String name) {
        if (unreadable.values().stream().anyMatch(names -> names.contains(name))) {
            return false;
        }
        Optional<BundleJar> wanted = Optional.empty();
        try {
            wanted = wanted(name);
            boolean changed = platform.bring(name, wanted);
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
