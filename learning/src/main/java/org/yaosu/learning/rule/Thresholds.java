package org.yaosu.learning.rule;

import org.yaosu.api.learn.Rule;

/**
 * How likely an answer must be. Fixed, because thresholds that were tuned on some dozens of chats did worse in
 * cross-validation than these.
 */
public final class Thresholds {

    /** A candidate that is likelier right than wrong wins points. */
    private static final double SCORE = 0.5;
    /** Less against silence, which, being frequent, is held back less than rare answers are. */
    private static final double SCORE_AGAINST_SILENCE = 0.42;
    /** The threshold with the best F1 is half of that F1, where likelihoods are right: here about 0.55, and 0.67 for single values. */
    private static final double RECALL = 0.27;
    private static final double RECALL_AGAINST_SILENCE = 1.0 / 3;

    private Thresholds() {
    }

    /** @param many whether several answers may be right; otherwise the likeliest one stands against silence */
    public static double of(Rule rule, boolean many) {
        return switch (rule) {
            case SCORE -> many ? SCORE : SCORE_AGAINST_SILENCE;
            case RECALL -> many ? RECALL : RECALL_AGAINST_SILENCE;
        };
    }
}
