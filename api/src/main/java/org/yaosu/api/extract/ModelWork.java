package org.yaosu.api.extract;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What models did for one chat.
 *
 * @param outcome how it ended
 * @param provider the id of the provider whose answers were used; empty where none was
 * @param calls calls made, failed ones among them
 * @param characters characters (UTF-16) sent, of all calls
 * @param usage tokens used, as the services count them
 * @param cost what that cost, in the account's currency
 * @param repairs what was mended in the answers, in words
 * @param troubles what failed on the way, in words that quote nothing of the chat; oldest first
 * @param cached calls that were answered by what was answered before, and not made
 */
public record ModelWork(Outcome outcome, String provider, int calls, long characters, Usage usage, double cost, List<String> repairs,
        List<String> troubles, int cached) {

    /** How asking a model ended. */
    public enum Outcome {
        /** No model was to be asked. */
        NOT_ASKED,
        /** Read as it was. */
        ANSWERED,
        /** Read after repairs. */
        REPAIRED,
        /** Read only after the model was told what was wrong with its first answer. */
        REASKED,
        /** No usable answer: the fields' own finders answered alone. */
        UNANSWERED
    }

    /** No model was to be asked. */
    public static final ModelWork NONE =
            new ModelWork(Outcome.NOT_ASKED, "", 0, 0, new Usage(0, 0), 0, List.of(), List.of(), 0);

    public ModelWork {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(usage, "usage");
        repairs = List.copyOf(repairs);
        troubles = List.copyOf(troubles);
    }
}
