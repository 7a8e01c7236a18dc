package org.yaosu.evaluation.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Refuses to write where something would be lost, before anything is read. */
final class Outputs {

    private Outputs() {
    }

    /**
     * The file to write.
     *
     * @param inputs the files that are read
     * @param others the other files that are written
     * @throws IllegalArgumentException if it cannot be written, or is one of these
     * @throws IOException if that cannot be told
     */
    static Path checked(Path file, List<Path> inputs, List<Path> others) throws IOException {
        Path place = file.toAbsolutePath().normalize();
        if (isOne(place, inputs)) {
            throw new IllegalArgumentException(file + " is read; choose another file to write");
        }
        if (isOne(place, others)) {
            throw new IllegalArgumentException(file + " cannot be both --html and --json; choose two files");
        }
        if (Files.isDirectory(place) || !Files.isDirectory(place.getParent())) {
            throw new IllegalArgumentException("cannot write " + file + ": " + (Files.isDirectory(place) ? "it is a folder; name a file in it"
                    : "there is no folder " + place.getParent() + "; create it first"));
        }
        if (!Files.isWritable(Files.exists(place) ? place : place.getParent())) {
            throw new IllegalArgumentException("cannot write " + file + ": permission denied; choose another file");
        }
        return file;
    }

    /** Also by a link, or in other letters where the file system takes them for the same. */
    private static boolean isOne(Path place, List<Path> files) throws IOException {
        for (Path file : files) {
            if (file.toAbsolutePath().normalize().equals(place) || Files.exists(place) && Files.exists(file) && Files.isSameFile(place, file)) {
                return true;
            }
        }
        return false;
    }
}
