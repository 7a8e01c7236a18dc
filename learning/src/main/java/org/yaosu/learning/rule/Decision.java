package org.yaosu.learning.rule;

import java.util.List;

/** Chooses the candidates to answer a question with. Immutable. */
@FunctionalInterface
public interface Decision {

    /**
     * The candidates to answer with, in the order given.
     *
     * @param candidates all that may be answered with, the likeliest first
     */
    List<Scored> choose(List<Scored> candidates);
}
