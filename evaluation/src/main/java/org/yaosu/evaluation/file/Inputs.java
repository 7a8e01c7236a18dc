package org.yaosu.evaluation.file;

import java.nio.file.Files;
import java.nio.file.Path;

/** What is said alike of all files. */
final class Inputs {

    private Inputs() {
    }

    /** @throws IllegalArgumentException if the file is not there or cannot be read */
    static void check(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(file + " does not exist; name a file that is there");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " cannot be read: permission denied");
        }
    }

    static String unknown(String key) {
        return "no field has the key " + key + ", which is not scored; is its bundle missing?";
    }
}
