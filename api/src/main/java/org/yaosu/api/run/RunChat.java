package org.yaosu.api.run;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What came of one chat of a run.
 *
 * @param index the chat's place in the input, from 1
 * @param id what the source calls the chat, where that could be read
 * @param state how it ended
 * @param reason why it failed or was not answered, in words that quote nothing of the chat; empty where all went well
 * @param calls calls made for it, failed ones among them
 * @param usage tokens used for it
 * @param cost what they cost, in the account's currency
 * @param time how long it took
 */
public record RunChat(long index, Optional<String> id, State state, String reason, long calls, Usage usage, double cost, Duration time) {

    /** How a chat ended. */
    public enum State {
        /** It gave its records. */
        DONE,
        /** A model was to be asked and none answered: its records are the finders'. */
        UNANSWERED,
        /** It gave no record. */
        FAILED,
        /** It could not be read. */
        UNREADABLE,
        /** It had no turn yet. */
        WAITING
    }

    public RunChat {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(time, "time");
    }
}
