package org.yaosu.dialogue.command.answer;

import java.util.List;
import org.yaosu.api.run.ProviderSpend;

/**
 * What asking models took.
 *
 * @param run the number of the run that it is kept as
 * @param calls calls made, failed ones among them
 * @param saved calls that were answered without asking, because the same was asked before
 * @param promptTokens tokens of the questions
 * @param completionTokens tokens of the answers
 * @param cost what they cost, in the account's currency
 */
public record ModelSpend(long run, long calls, long saved, long promptTokens, long completionTokens, double cost) {

    /** What was asked of several providers. */
    public static ModelSpend of(long run, List<ProviderSpend> providers) {
        return new ModelSpend(run, providers.stream().mapToLong(ProviderSpend::calls).sum(), providers.stream().mapToLong(ProviderSpend::cached).sum(),
                providers.stream().mapToLong(provider -> provider.usage().prompt()).sum(),
                providers.stream().mapToLong(provider -> provider.usage().completion()).sum(), providers.stream().mapToDouble(ProviderSpend::cost).sum());
    }
}
