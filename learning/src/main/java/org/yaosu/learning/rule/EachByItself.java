package org.yaosu.learning.rule;

import java.util.List;

/**
 * Several answers may be right: every candidate that is likelier than the threshold.
 *
 * @param threshold from 0 to 1
 */
public record EachByItself(double threshold) implements Decision {

    @Override
    public List<Scored> choose(List<Scored> candidates) {
        return candidates.stream().filter(candidate -> candidate.likelihood() > threshold).toList();
    }
}
