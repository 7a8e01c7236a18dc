package org.yaosu.engine.call;

/** One more call could cost more than the budget has left. Ends the work on a chat; the chat itself has not failed. */
public final class BudgetSpentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param budget what may be spent
     * @param spent what is
     * @param next what the next call could cost
     */
    public BudgetSpentException(double budget, double spent, double next) {
        super(String.format(java.util.Locale.ROOT, "%.4f of the budget of %.4f are spent, and the next call could cost %.4f", spent, budget, next));
    }
}
