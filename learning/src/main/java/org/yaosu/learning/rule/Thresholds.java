package org.yaosu.learning.rule;

import org.yaosu.api.learn.Rule;

/**
 * How likely an answer must be. Fixed, because thresholds that were tuned on some dozens of chats did worse in
 * cross-validation than these.
 */
public final class Thresholds {

    /** A candidate that is likelier right than wrong wins points. */
    private static final double SCORE = 0.5;
    /** The threshold with the best F1 is half of that F1 where likelihoods are right; two thirds are what is reached about. */
    private static final double RECALL = 1.0 / 3;

    private Thresholds() {
    }

    public static double of(Rule rule) {
        return rule == Rule.SCORE ? SCORE : RECALL;
    }
}
