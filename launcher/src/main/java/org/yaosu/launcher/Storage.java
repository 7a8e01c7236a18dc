package org.yaosu.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** The framework's files: of one process only, so that several run at once, and gone with it. */
record Storage(Path folder) implements AutoCloseable {

    static Storage create() {
        try {
            return new Storage(Files.createTempDirectory("yaosu-"));
        } catch (IOException e) {
            throw new PlatformException("no folder can be made in " + System.getProperty("java.io.tmpdir") + ": "
                    + Reasons.of(e) + "; make room there or set -Djava.io.tmpdir", e);
        }
    }

    /** Makes a folder in it. */
    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder with everything in it. */
    @Override
    public void close() {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                    Files.deleteIfExists(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // The work is done; files that somebody holds open must not turn it into a failure.
            System.err.println("yaosu: " + folder + " cannot be deleted: " + Reasons.of(e) + "; delete it by hand");
        }
    }
}
