package org.yaosu.api.score;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * How alike two texts are that may say the same in other words. The score asks it for the fields whose answer is not
 * unique; of several services the one with the highest ranking is asked. Safe for use by several threads.
 */
@ConsumerType
public interface Similarity {

    /** What reports call it, such as {@code characters}. */
    String id();

    /**
     * How much of the gold text the answer says, from 0 (nothing) to 1 (all of it). Never asked for two texts that are
     * equal, which count as 1.
     *
     * @param gold the right text, trimmed; empty where there is none; the values of a list stand on lines of their own
     * @param answer the text to be judged, likewise
     */
    double of(String gold, String answer);
}
