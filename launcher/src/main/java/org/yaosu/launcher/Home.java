package org.yaosu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the platform finds its parts.
 *
 * @param folder the user's: plug-ins, configuration, secrets
 * @param distribution ours: the bundles
 * @param data the user's too: runs, what was learned, the choice of providers, the shell's history; made by whoever writes there
 */
record Home(Path folder, Path distribution, Path data) {

    /** Where the build puts the distribution in the workspace. */
    private static final String BUILT = "launcher/target/dist";

    Home {
        folder = folder.toAbsolutePath().normalize();
        distribution = distribution.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new PlatformException("there is no folder " + folder + "; name the folder that holds plugins/ and conf/");
        }
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new PlatformException("the folder for data cannot be " + data + ": " + (there.equals(data) ? "that" : there)
                    + " is a file; name another one with YAOSU_DATA, or move the file away");
        }
        // FileInstall separates folders by commas and replaces ${...}, and has no way to write either in a name
        String name = folder.toString();
        if (name.contains(",") || name.contains("${")) {
            throw new PlatformException("the path of the folder " + folder + " has a comma or ${ in it; move or rename it");
        }
    }

    /** With its data in it. */
    Home(Path folder, Path distribution) {
        this(folder, distribution, folder.resolve("data"));
    }

    /** A folder with its distribution in it, packaged or as the workspace builds it. */
    static Home of(Path folder) {
        return new Home(folder, Stream.of(folder, folder.resolve(BUILT))
                .filter(place -> Files.isDirectory(place.resolve("bundles"))).findFirst()
                .orElseThrow(() -> new PlatformException("there are no bundles in " + folder.resolve("bundles") + " or "
                        + folder.resolve(BUILT).resolve("bundles")
                        + "; name the folder of a distribution, or build the workspace first")));
    }

    Path plugins() {
        return folder.resolve("plugins");
    }

    Path conf() {
        return folder.resolve("conf");
    }

    /** The configuration that comes with the distribution: providers that wait for an account. */
    Path etc() {
        return distribution.resolve("etc");
    }

    /** One file a secret, named as {@code $[secret:NAME]} in configuration names it. */
    Path secrets() {
        return folder.resolve("secrets");
    }

    /** The jars that come with the distribution. */
    Path bundles() {
        return distribution.resolve("bundles");
    }

    /** The jars of the distribution, always in the same order. */
    List<Path> jars() {
        Path bundles = bundles();
        if (!Files.isDirectory(bundles)) {
            throw new PlatformException("there is no folder " + bundles + "; build or unpack the distribution again");
        }
        try (Stream<Path> files = Files.list(bundles)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
            if (jars.isEmpty()) {
                throw new PlatformException("there are no jars in " + bundles + "; build or unpack the distribution again");
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
