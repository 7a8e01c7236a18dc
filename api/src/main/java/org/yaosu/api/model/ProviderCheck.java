package org.yaosu.api.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What came of trying a provider.
 *
 * @param id the provider
 * @param answers whether it answers
 * @param time how long that took
 * @param explanation what it said, or why it does not answer and how to mend that; holds no secret
 */
public record ProviderCheck(String id, boolean answers, Duration time, String explanation) {

    public ProviderCheck {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(explanation, "explanation");
    }
}
