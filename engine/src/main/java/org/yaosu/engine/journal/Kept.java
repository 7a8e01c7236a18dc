package org.yaosu.engine.journal;

import java.util.Optional;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.engine.Extracted;

/**
 * What a run has of a chat.
 *
 * @param extracted what came of it; empty where it failed
 * @param reason why it failed; empty where it did not
 */
public record Kept(Optional<Extracted> extracted, String reason) {

    /** Whether a model was to answer, and none did. */
    public boolean unanswered() {
        return extracted.filter(one -> one.extraction().model().outcome() == Outcome.UNANSWERED).isPresent();
    }
}
