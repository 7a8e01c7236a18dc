package org.yaosu.finetune.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.yaosu.api.tuning.TuningRow;
import org.yaosu.api.tuning.TuningSink;

/**
 * Rows to train with, repeated in whole rounds; every round has an order of its own.
 *
 * @param rows the rows of a round
 * @param number the number of rounds
 * @param seed draws the orders: the same seed gives the same file
 */
public record Rounds(List<TuningRow> rows, long number, long seed) {

    public Rounds {
        rows = List.copyOf(rows);
    }

    /**
     * As many rounds as are needed for so many rows.
     *
     * @param rows at least one
     * @param fewest the fewest rows that are wanted
     * @param most the most rows that there may be
     * @throws IllegalArgumentException if there would be more
     */
    public static Rounds of(List<TuningRow> rows, long fewest, long most, long seed) {
        long number = Math.max(1, (fewest + rows.size() - 1) / rows.size());
        if (number * rows.size() > most) {
            throw new IllegalArgumentException(rows.size() + " rows in " + number + " rounds are more than the " + most
                    + " that a file may have; ask for fewer with --rows, or give fewer chats");
        }
        return new Rounds(rows, number, seed);
    }

    /** The number of rows, repeated ones among them. */
    public long size() {
        return number * rows.size();
    }

    /** Writes them and completes the file. */
    public void writeTo(TuningSink sink) throws IOException {
        Random random = new Random(seed);
        List<TuningRow> round = new ArrayList<>(rows);
        for (long i = 0; i < number; i++) {
            Collections.shuffle(round, random);
            for (TuningRow row : round) {
                sink.write(row);
            }
        }
        sink.end();
    }
}
