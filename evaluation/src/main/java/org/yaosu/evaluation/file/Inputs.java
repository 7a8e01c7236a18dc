package org.yaosu.evaluation.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is said alike of all files. */
final class Inputs {

    /** No field's key is as long; in characters. */
    private static final int LONGEST_KEY = 40;
    private static final Pattern CONTROLS = Pattern.compile("\\p{C}");

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

    /** What is wrong with a key. Whatever stands there may be anything, so it is cut, and nothing of it reaches a terminal that this could steer. */
    static String unknown(String key) {
        String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "..." : key;
        return "no field has the key " + CONTROLS.matcher(shown).replaceAll("?") + ", which is not scored; is its bundle missing?";
    }
}
