package org.yaosu.api.learn;

/** When an answer is worth giving. */
public enum Rule {
    /** Where it is likelier to win points in the contest's score than to lose them. */
    SCORE,
    /** Where giving it serves the balance of precision and recall (F1): more answers, more of them wrong. */
    RECALL
}
