package org.yaosu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.deployment.jar.BundleJar;

/** The jars in the user's folder. */
final class Plugins {

    private Plugins() {
    }

    /**
     * One jar for each name: of several the higher version, then the newer file. Files that are no bundles are left alone;
     * of those that cannot be read standard error tells.
     */
    static Collection<BundleJar> in(Path folder) {
        Map<String, BundleJar> best = new TreeMap<>();
        for (Path file : jars(folder)) {
            try {
                BundleJar.read(file).ifPresent(jar -> best.merge(jar.name(), jar,
                        (one, other) -> BundleJar.PREFERENCE.compare(one, other) >= 0 ? one : other));
            } catch (IOException e) {
                System.err.println("yaosu: " + e.getMessage() + "; everything else goes on without it");
            }
        }
        return best.values();
    }

    /** What is there at this moment: when each jar was written, in milliseconds, and its name, with a slash between two. */
    static String seen(Path folder) {
        return jars(folder).stream().map(jar -> jar.toFile().lastModified() + " " + jar.getFileName()).collect(Collectors.joining("/"));
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
