package org.yaosu.finetune.check;

/** Names out of a file, as they may be shown. */
final class Shown {

    private static final int LONGEST = 40;

    private Shown() {
    }

    /** The begin of a name, on one line. */
    static String name(String name) {
        String line = name.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
