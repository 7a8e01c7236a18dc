package org.yaosu.engine.call;

import java.util.Locale;

/** One more call could cost more than the budget has left. Ends the work on a chat; the chat itself has not failed. */
public final class BudgetSpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param budget what may be spent
     * @param next what the next call could cost
     */
    public BudgetSpentException(double budget, double next) {
        super(String.format(Locale.ROOT, "the next call could cost %.4f, and the budget of %.4f has no room for that", next, budget));
    }
}
