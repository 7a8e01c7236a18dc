package org.yaosu.learning.rule;

import java.util.List;

/**
 * One answer can be right: the likeliest candidate, where it is likelier than that no answer is right. Where no candidate is
 * right the label may still name something else; then silence wins nothing either.
 *
 * @param silence of the chats in which no candidate is right, the share in which no answer is right, from 0 to 1
 */
public record LikelierThanSilence(double silence) implements Decision {

    @Override
    public List<Scored> choose(List<Scored> candidates) {
        double none = silence * Math.max(0, 1 - candidates.stream().mapToDouble(Scored::likelihood).sum());
        return candidates.stream().limit(1).filter(best -> best.likelihood() > none).toList();
    }
}
