package org.yaosu.api.score;

import java.util.Objects;

/**
 * What a run took.
 *
 * @param run what the run is called
 * @param calls calls made to models, failed ones among them
 * @param saved calls that were answered without asking, because the same was asked before: they cost this run nothing
 * @param promptTokens tokens of the questions
 * @param completionTokens tokens of the answers
 * @param cost what they cost, in the account's currency
 * @param seconds how long the run was worked on
 */
public record RunSpending(String run, long calls, long saved, long promptTokens, long completionTokens, double cost, double seconds) {

    public RunSpending {
        Objects.requireNonNull(run, "run");
    }
}
