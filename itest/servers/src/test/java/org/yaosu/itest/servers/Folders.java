package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Folders of servers. */
final class Folders {

    private Folders() {
    }

    /** An empty folder for a server; what an earlier run left there goes. */
    static Path empty(String name) throws IOException {
        Path folder = Built.servers().resolve("run").resolve(name);
        delete(folder);
        return Files.createDirectories(folder);
    }

    /** Deletes a folder, where it is there, and all in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : paths(folder, path -> true).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(folder.resolve(path));
            }
        }
    }

    /** Copies a folder, with the rights of its files. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : paths(from, path -> true).stream().sorted().toList()) {
            Path copy = to.resolve(path);
            if (!Files.isDirectory(copy)) {
                Files.copy(from.resolve(path), copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** What a folder holds, less what stands in the given places of it. */
    static Set<Path> files(Path folder, List<String> less) throws IOException {
        return paths(folder, path -> less.stream().noneMatch(path::startsWith));
    }

    private static Set<Path> paths(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(folder::relativize).filter(wanted).collect(Collectors.toSet());
        }
    }
}
