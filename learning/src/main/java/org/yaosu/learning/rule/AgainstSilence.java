package org.yaosu.learning.rule;

import java.util.List;

/**
 * One answer can be right: the likeliest candidate, where its share in the likelihoods of it and of silence is above the
 * threshold. One half is where it is as likely as that nothing is to be answered.
 *
 * @param silence how likely it is that no answer is right, from 0 to 1
 * @param threshold from 0 to 1
 */
public record AgainstSilence(double silence, double threshold) implements Decision {

    @Override
    public List<Scored> choose(List<Scored> candidates) {
        return candidates.stream().limit(1).filter(best -> best.likelihood() > threshold * (best.likelihood() + silence)).toList();
    }
}
