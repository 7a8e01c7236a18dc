package org.yaosu.api.extract;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a batch may spend.
 *
 * @param budget what its calls may cost at most, in the account's currency; empty for no limit
 * @param fresh whether models are asked also where they have answered the same call before
 */
public record Spending(OptionalDouble budget, boolean fresh) {

    /** No limit, and nothing is asked twice. */
    public static final Spending DEFAULT = new Spending(OptionalDouble.empty(), false);

    public Spending {
        Objects.requireNonNull(budget, "budget");
        budget.ifPresent(most -> {
            if (!(most >= 0 && Double.isFinite(most))) {
                throw new IllegalArgumentException("budget " + most + ": it must be 0 or more");
            }
        });
    }
}
