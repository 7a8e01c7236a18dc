package org.yaosu.learning.fit;

import java.util.List;

/**
 * What was learned of one kind.
 *
 * @param strength how freely weights may grow
 * @param weights learned from all rows
 * @param outOfFold how likely each row is right, as learned from the other chats only; in the rows' order
 */
public record KindFit(double strength, Weights weights, List<Double> outOfFold) {

    public KindFit {
        outOfFold = List.copyOf(outOfFold);
    }
}
