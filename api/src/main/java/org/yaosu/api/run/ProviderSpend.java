package org.yaosu.api.run;

import java.time.Duration;
import java.util.Objects;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What one provider was asked in a run, and what that cost.
 *
 * @param provider its id
 * @param calls calls made, failed ones among them
 * @param failed failed calls
 * @param cached calls that were answered without asking it, because it had answered the same before
 * @param usage tokens used, as it counts them
 * @param cost what they cost, in the account's currency
 * @param mean the mean time of a call that succeeded; zero where none did
 */
public record ProviderSpend(String provider, long calls, long failed, long cached, Usage usage, double cost, Duration mean) {

    public ProviderSpend {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(mean, "mean");
    }
}
