package org.yaosu.finetune.command;

import java.util.Locale;

/** What is prepared. */
public enum Task {
    /** A training file. */
    TRAIN,
    /** A test file. */
    TEST,
    /** Nothing: a file is looked through. */
    CHECK;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
