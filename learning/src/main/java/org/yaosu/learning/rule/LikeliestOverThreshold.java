package org.yaosu.learning.rule;

import java.util.List;

/**
 * One answer can be right: the one that wins points, or else the likeliest that reaches its kind's threshold.
 *
 * @param points answers where that wins points
 * @param thresholds knows the thresholds
 */
public record LikeliestOverThreshold(Decision points, EachByItself thresholds) implements Decision {

    @Override
    public List<Scored> choose(List<Scored> candidates) {
        List<Scored> safe = points.choose(candidates);
        return safe.isEmpty() ? thresholds.choose(candidates).stream().limit(1).toList() : safe;
    }
}
