package org.yaosu.learning.model;

import java.util.List;
import org.yaosu.learning.fit.KindTrainer;

/**
 * How to learn.
 *
 * @param folds the number of parts for cross-validation, at least 2
 * @param seed another one deals chats into other parts
 * @param strengths the values of C to choose from, the preferred first
 */
public record TrainingSettings(int folds, long seed, List<Double> strengths) {

    /** Five parts are what most comparisons use. */
    public static final TrainingSettings DEFAULT = new TrainingSettings(5, 1, KindTrainer.GRID);

    public TrainingSettings {
        if (folds < 2 || folds > 100) {
            throw new IllegalArgumentException("folds " + folds + ": it must be from 2 to 100");
        }
        strengths = List.copyOf(strengths);
    }
}
