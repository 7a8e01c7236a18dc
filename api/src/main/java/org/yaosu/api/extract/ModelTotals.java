package org.yaosu.api.extract;

import java.util.Map;
import java.util.Objects;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What models did for the chats of a batch.
 *
 * @param chats the number of chats by how asking a model ended
 * @param calls calls made, failed ones among them
 * @param characters characters (UTF-16) sent
 * @param usage tokens used, as the services count them
 * @param cost what that cost, in the account's currency
 * @param troubles how often each trouble was met
 * @param cached calls that were answered by what was answered before, and not made
 */
public record ModelTotals(Map<ModelWork.Outcome, Long> chats, long calls, long characters, Usage usage, double cost,
        Map<String, Long> troubles, long cached) {

    /** Nothing. */
    public static final ModelTotals NONE = new ModelTotals(Map.of(), 0, 0, new Usage(0, 0), 0, Map.of(), 0);

    public ModelTotals {
        Objects.requireNonNull(usage, "usage");
        chats = Map.copyOf(chats);
        troubles = Map.copyOf(troubles);
    }
}
