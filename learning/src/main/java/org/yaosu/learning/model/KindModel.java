package org.yaosu.learning.model;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.learning.fit.Weights;

/**
 * What was learned of one kind of candidates.
 *
 * @param rows how many rows there were to learn from
 * @param right how many of them are right
 * @param learned empty where too few are right to learn from: such candidates are never answered
 */
public record KindModel(int rows, int right, Optional<LearnedKind> learned) {

    /** The fewest right rows to learn from. */
    public static final int FEWEST = 3;

    public KindModel {
        Objects.requireNonNull(learned, "learned");
    }

    /**
     * The part that decides.
     *
     * @param strength how freely weights were let grow (C)
     * @param weights what speaks how much
     * @param score the threshold where points count
     * @param recall the threshold where the balance of precision and recall counts
     */
    public record LearnedKind(double strength, Weights weights, double score, double recall) {

        public LearnedKind {
            Objects.requireNonNull(weights, "weights");
        }
    }
}
