package org.yaosu.engine.interview;

import java.util.Objects;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.prompt.PromptCost;

/**
 * What one interview about a customer would take, if each answer is readable at once and of usual length.
 *
 * @param provider the id of the provider that would be asked
 * @param calls calls that would be made
 * @param known calls that are answered by what was answered before
 * @param characters characters (UTF-16) that would be sent
 * @param usage tokens that would be used
 * @param cost what they would cost at the provider's prices, in the account's currency; 0 where it has none
 * @param concurrency the most calls that the provider takes at a time
 * @param rate the most calls that it takes a second; 0 for no limit
 */
public record InterviewCost(String provider, int calls, int known, long characters, Usage usage, double cost, int concurrency, double rate) {

    public InterviewCost {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(usage, "usage");
    }

    static InterviewCost of(Handle provider, PromptCost cost) {
        Usage usage = new Usage(cost.promptTokens(), cost.replyTokens());
        return new InterviewCost(provider.id(), cost.calls(), cost.known(), cost.sent(), usage, provider.cost(usage), provider.concurrency(), provider.rate());
    }
}
