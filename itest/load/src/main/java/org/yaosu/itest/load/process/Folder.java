package org.yaosu.itest.load.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that is gone afterwards.
 *
 * @param path where it is
 */
public record Folder(Path path) implements AutoCloseable {

    /** An empty one. */
    public static Folder create() throws IOException {
        return new Folder(Files.createTempDirectory("yaosu-bench-"));
    }

    /** The bytes of the files in it whose names begin so. */
    public long size(String folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(path.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).mapToLong(Folder::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
