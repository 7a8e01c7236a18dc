package org.yaosu.evaluation.command;

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
     */
    static Path checked(Path file, List<Path> inputs, List<Path> others) {
        Path place = file.toAbsolutePath().normalize();
        if (inputs.stream().anyMatch(input -> input.toAbsolutePath().normalize().equals(place))) {
            throw new IllegalArgumentException(file + " is read; choose another file to write");
        }
        if (others.stream().anyMatch(other -> other.toAbsolutePath().normalize().equals(place))) {
            throw new IllegalArgumentException(file + " cannot be both --html and --json; choose two files");
        }
        if (Files.isDirectory(place) || !Files.isDirectory(place.getParent())) {
            throw new IllegalArgumentException("cannot write " + file + ": " + (Files.isDirectory(place) ? "it is a folder; name a file in it"
                    : "there is no folder " + place.getParent() + "; create it first"));
        }
        return file;
    }
}
