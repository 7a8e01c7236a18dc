package org.yaosu.api.model;

import java.util.List;
import java.util.Objects;

/**
 * What a model answered, and what it took.
 *
 * @param reply the answer
 * @param provider the id of the provider that gave it
 * @param cost what it cost at the provider's prices, failed attempts included, in the account's currency
 * @param troubles what failed before, oldest first; they quote neither the prompt nor a secret
 */
public record ModelAnswer(ModelReply reply, String provider, double cost, List<String> troubles) {

    public ModelAnswer {
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(provider, "provider");
        troubles = List.copyOf(troubles);
    }
}
