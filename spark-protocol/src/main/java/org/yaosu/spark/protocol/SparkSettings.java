package org.yaosu.spark.protocol;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.provider.kit.Endpoint;
import org.yaosu.provider.kit.Variant;

/**
 * A model and how it is asked.
 *
 * @param endpoint where it is
 * @param domain the service's name of the model
 * @param account who asks
 * @param generation how it answers unless a request says otherwise
 * @param limits how long a call may take
 * @param problem why no call can succeed, where that is known, such as a key that is missing
 */
public record SparkSettings(Endpoint endpoint, String domain, SparkAccount account, Generation generation, Limits limits, Optional<String> problem) {

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    public SparkSettings {
        domain = domain.strip();
        if (domain.isEmpty()) {
            throw new IllegalArgumentException("domain is not set, and the url is not one whose domain is known; the service's card names both");
        }
        if (endpoint.uri().getRawQuery() != null) {
            throw new IllegalArgumentException("url has a part after a question mark, where the signature belongs; leave it out");
        }
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(problem, "problem");
    }

    /** What answers depend on besides the question: where the model is, which one, its weights, and how it answers; not who asks. */
    public String variant() {
        return Variant.of(endpoint, domain, account.resourceId(), generation.temperature(), generation.topK(), generation.maxTokens());
    }

    /**
     * How a model answers.
     *
     * @param temperature how freely, above 0 and up to 1
     * @param topK out of how many candidates a token is drawn, 1 to 6
     * @param maxTokens the longest answer, in tokens
     * @param mostTokens the longest answer that the model can give, in tokens
     */
    public record Generation(double temperature, int topK, int maxTokens, int mostTokens) {

        /** Two decimals are what the service is known to take. */
        private static final double LEAST_TEMPERATURE = 0.01;

        private static final int MOST_CANDIDATES = 6;

        /** @throws IllegalArgumentException if a setting is wrong; the message names it */
        public Generation {
            if (!(temperature > 0 && temperature <= 1)) {
                throw new IllegalArgumentException("temperature is " + temperature + "; it must be above 0 and at most 1");
            }
            if (topK < 1 || topK > MOST_CANDIDATES) {
                throw new IllegalArgumentException("topK is " + topK + "; it must be 1 to " + MOST_CANDIDATES);
            }
            if (maxTokens < 1 || maxTokens > mostTokens) {
                throw new IllegalArgumentException("maxTokens is " + maxTokens + "; it must be 1 to " + mostTokens + " for this model");
            }
        }

        /** A wish, as near as the service allows. */
        static double temperature(double wanted) {
            return Math.min(1, Math.max(LEAST_TEMPERATURE, wanted));
        }

        /** A wish, as near as the model allows. */
        int tokens(int wanted) {
            return Math.min(mostTokens, Math.max(1, wanted));
        }
    }

    /**
     * How long a call may take.
     *
     * @param connect until the service has accepted the connection
     * @param total until the whole answer is there; a request that allows less gets less
     */
    public record Limits(Duration connect, Duration total) {

        /** @throws IllegalArgumentException if a setting is wrong; the message names it */
        public Limits {
            positive("connectLimit", connect);
            positive("timeLimit", total);
        }

        private static void positive(String setting, Duration limit) {
            if (limit.isNegative() || limit.isZero()) {
                throw new IllegalArgumentException(setting + " is " + limit.toSeconds() + " s; it must be at least 1");
            }
        }

        Limits within(Duration wanted) {
            Duration least = wanted.compareTo(total) < 0 ? wanted : total;
            return new Limits(connect.compareTo(least) < 0 ? connect : least, least);
        }
    }
}
