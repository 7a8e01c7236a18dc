package org.yaosu.shell.batch;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.yaosu.shell.CommandException;

/** A budget as people type it. */
public final class Budget {

    private Budget() {
    }

    /**
     * The amount; empty where nothing was said.
     *
     * @param command whose option it is
     * @throws CommandException if it is no number from 0
     */
    public static OptionalDouble of(String command, String word) {
        if (word.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double amount = new BigDecimal(word).doubleValue();
            if (amount >= 0 && Double.isFinite(amount)) {
                return OptionalDouble.of(amount);
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw CommandException.misuse(command + " --budget " + word + ": it must be a number, 0 or more, such as 12.50");
    }
}
