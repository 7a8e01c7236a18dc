package org.yaosu.learning.model;

/**
 * How to learn.
 *
 * @param folds the number of parts for cross-validation, at least 2
 * @param seed another one deals chats into other parts
 */
public record TrainingSettings(int folds, long seed) {

    /** Five parts are what most comparisons use. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(5, 1);

    public TrainingSettings {
        if (folds < 2 || folds > 100) {
            throw new IllegalArgumentException("folds " + folds + ": it must be from 2 to 100");
        }
    }
}
