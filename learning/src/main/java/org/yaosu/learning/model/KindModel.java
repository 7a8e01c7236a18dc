package org.yaosu.learning.model;

import java.util.Objects;
import java.util.Optional;
import org.yaosu.learning.fit.Weights;

/**
 * What was learned of one kind of candidates.
 *
 * @param rows how many rows there were to learn from
 * @param right how many of them are right
 * @param weights what speaks how much; empty where too few are right to learn from: such candidates are never answered
 */
public record KindModel(int rows, int right, Optional<Weights> weights) {

    /** The fewest right rows to learn from. */
    public static final int FEWEST = 2;

    public KindModel {
        Objects.requireNonNull(weights, "weights");
    }
}
