package org.yaosu.dialogue.offline.index;

/** What the documents of an index hold. */
final class Fields {

    /** What was said, with slots. */
    static final String PATTERN = "pattern";
    /** In the commit: the version of all this. */
    static final String VERSION = "yaosu-dialogue";
    /** An index of another one is not understood. */
    static final String CURRENT = "1";

    private Fields() {
    }

    /** What told a turn. Of each subtrack apart: what is rare in one is common in another. */
    static String clues(String subtrack) {
        return "clues." + subtrack;
    }
}
