package org.yaosu.finetune.check;

import java.util.regex.Pattern;

/** Names out of a file, as they may be shown. */
final class Shown {

    private static final int LONGEST = 40;
    /** What looks like a name of a field: a key may hold anything, also what is personal. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_-]{1," + LONGEST + "}");

    private Shown() {
    }

    /** A name where it looks like one, else how long it is. */
    static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : "one of " + name.length() + " characters";
    }
}
