package org.yaosu.dialogue.command.answer;

import java.util.Optional;
import org.yaosu.dialogue.command.answer.PartFile.Place;

/**
 * Tells a provider that is down from rows that it fails at. Each row may wait minutes for a model that does not answer, and the replies
 * in its place are poorer: so many of them in a row are better asked again when it is back. For one thread.
 */
final class Outage {

    /** Rows in a row that a model was to answer, and none did. Chosen: more than one account takes at a time by default. */
    static final int ROWS = 20;

    private int rows;
    private Place begin = new Place(0, 0);
    private Optional<String> why = Optional.empty();

    /** @param before the place that the row's reply comes to */
    void next(Answered row, Place before) {
        if (!row.unanswered()) {
            rows = 0;
            return;
        }
        if (rows == 0) {
            begin = before;
        }
        rows++;
        why = row.troubles().stream().findFirst().or(row::failure);
    }

    /** Whether it is to be stopped. */
    boolean lasts() {
        return rows >= ROWS;
    }

    /** The place of the first of the rows. */
    Place begin() {
        return begin;
    }

    /** What kept the models from the last row, as far as somebody told. */
    Optional<String> why() {
        return why;
    }
}
