package org.yaosu.learning.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.yaosu.learning.model.Model;

/**
 * The file that a model is written to: it appears whole or not at all.
 *
 * @param path where it is
 * @param own whether it is in the platform's own folder, which is made where it is missing
 */
record ModelOutput(Path path, boolean own) {

    /**
     * To be called before anything takes long.
     *
     * @param input the file that is read
     * @throws IllegalArgumentException if this is no place for a file, or is the input
     * @throws IOException if nothing can be written there
     */
    void check(Path input) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (own) {
            makeFolder(folder);
        }
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot write " + path + ": it is a directory; name a file");
        }
        if (Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input)) {
            throw new IllegalArgumentException(path + " is read; choose another file to write");
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("cannot write " + path + ": there is no folder " + folder + "; create it first");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot write " + path + ": nothing can be written in " + folder + "; choose another output with -o");
        }
    }

    void write(Model model) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            // a pipe or a device: nothing may take its place
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(path))) {
                model.write(output);
            }
            return;
        }
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        // Two may write the same file; the one that ends last wins.
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
                model.write(output);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IOException("the folder for data, " + folder + ", cannot be made" + (Files.exists(folder) ? ": it is a file" : "")
                    + "; name another one with YAOSU_DATA", e);
        }
    }
}
