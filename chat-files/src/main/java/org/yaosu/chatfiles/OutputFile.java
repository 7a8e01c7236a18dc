package org.yaosu.chatfiles;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/**
 * A file that is written: it appears whole or not at all.
 *
 * @param path where it is
 */
public record OutputFile(Path path) {

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** @param output buffered; closed by the caller */
        void writeTo(OutputStream output) throws IOException;
    }

    public OutputFile {
        Objects.requireNonNull(path, "path");
    }

    /**
     * To be called before anything takes long.
     *
     * @param inputs the files that are read
     * @throws IllegalArgumentException if this is no place for a file, or is an input
     * @throws IOException if nothing can be written there
     */
    public void check(Path... inputs) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot write " + path + ": it is a directory; name a file");
        }
        for (Path input : inputs) {
            if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
                throw new IllegalArgumentException(path + " is read; choose another file to write");
            }
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("cannot write " + path + ": there is no folder " + folder + "; create it first");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot write " + path + ": nothing can be written in " + folder + "; choose another output");
        }
    }

    /** Writes it, in the place of what was there before. */
    public void write(Content content) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // a pipe or a device: nothing may take its place
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(path))) {
                content.writeTo(output);
            }
            return;
        }
        Path target = target();
        // Two may write the same file; the one that ends last wins.
        write(content, Files.createFile(target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part")), target);
    }

    /** The same with a file that its owner alone can read. */
    public void writeForOwner(Content content) throws IOException {
        Path target = target();
        // a temporary file is its owner's alone
        write(content, Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".part"), target);
    }

    /** A link is followed, so that it goes on pointing to the file. */
    private Path target() throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private static void write(Content content, Path part, Path target) throws IOException {
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(output);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
