package org.yaosu.dialogue.command;

import java.util.Locale;

/** What is done. */
public enum Task {
    /** Corpora are learned. */
    INDEX,
    /** A file of dialogues is answered. */
    ANSWER,
    /** Replies are scored by the automatic metrics. */
    SCORE,
    /** Teams are ranked by what people gave them. */
    HUMAN;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
