package org.yaosu.learning.rule;

import java.util.List;
import java.util.Map;

/**
 * Several answers may be right: every candidate that reaches its kind's threshold.
 *
 * @param thresholds by kind; a kind without one is never answered
 */
public record EachByItself(Map<String, Double> thresholds) implements Decision {

    public EachByItself {
        thresholds = Map.copyOf(thresholds);
    }

    @Override
    public List<Scored> choose(List<Scored> candidates) {
        return candidates.stream().filter(one -> one.likelihood() >= thresholds.getOrDefault(one.kind(), Double.POSITIVE_INFINITY)).toList();
    }
}
