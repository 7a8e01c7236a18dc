package org.yaosu.evaluation.score;

import java.util.List;
import java.util.OptionalInt;

/**
 * A gold record and the record that answers it; where the other side has fewer records, one without a partner.
 *
 * @param gold the place of the gold record among the chat's, from 0; empty where nobody asked for the answer
 * @param answer the place of the answered record, from 0; empty where the gold record was not found
 * @param cells the fields that have a weight, in the form's order
 */
public record Pair(OptionalInt gold, OptionalInt answer, List<Cell> cells) {

    public Pair {
        cells = List.copyOf(cells);
    }

    /** The sum over the fields; 0 without a partner. */
    public double points() {
        return cells.stream().mapToDouble(Cell::points).sum();
    }
}
