package org.yaosu.dialogue.command.answer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a row.
 *
 * @param text the reply, on one line and never blank
 * @param responder who said it
 * @param troubles why others before did not
 * @param unanswered whether a model was to answer, and none did
 * @param failure why the row itself could not be answered, and a general reply stands in its place
 */
record Answered(String text, String responder, List<String> troubles, boolean unanswered, Optional<String> failure) {

    Answered {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(responder, "responder");
        troubles = List.copyOf(troubles);
        Objects.requireNonNull(failure, "failure");
    }
}
