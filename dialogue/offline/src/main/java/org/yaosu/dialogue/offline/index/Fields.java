package org.yaosu.dialogue.offline.index;

/** What the documents of an index hold. */
final class Fields {

    /** Which subtrack a turn is of. */
    static final String SUBTRACK = "subtrack";
    /** What told it. */
    static final String CLUES = "clues";
    /** What was said, with slots. */
    static final String PATTERN = "pattern";
    /** In the commit: the version of all this. */
    static final String VERSION = "yaosu-dialogue";
    /** An index of another one is not understood. */
    static final String CURRENT = "1";

    private Fields() {
    }
}
