package org.yaosu.operations.metrics;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.Locale;
import org.yaosu.api.watch.BundleSwapped;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.Watcher;

/** Counts and times what happens. */
final class EventFigures implements Watcher {

    private static final String OK = "ok";
    private static final String FAILED = "failed";
    private static final String PROVIDER = "provider";
    private static final String OUTCOME = "outcome";
    private static final double NANOS = 1e9;

    /** In seconds: a model answers in tenths of a second to a minute, and its limit is two minutes by default. */
    private static final double[] CALL_BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120};
    /** In seconds: finders alone take milliseconds, several calls with retries minutes. */
    private static final double[] CHAT_BOUNDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};
    private static final double[] WAIT_BOUNDS = {0.001, 0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 120};
    private static final double[] SWAP_BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120};

    private final ProviderNames names;
    private final Counter calls;
    private final Histogram callTime;
    private final Histogram waitTime;
    private final Counter tokens;
    private final Counter cost;
    private final Counter kept;
    private final Counter chats;
    private final Histogram chatTime;
    private final Counter filled;
    private final Counter swaps;
    private final Histogram swapTime;
    private final Counter rests;
    private final Counter missed;

    EventFigures(PrometheusRegistry registry, ProviderNames names) {
        this.names = names;
        calls = counter(registry, "yaosu_model_calls", "Attempts at calls of models, by how they ended", PROVIDER, OUTCOME);
        callTime = histogram(registry, "yaosu_model_call_duration_seconds", "How long a provider took for an attempt", CALL_BOUNDS, PROVIDER);
        waitTime = histogram(registry, "yaosu_model_call_wait_seconds", "How long an attempt waited for its turn with the provider", WAIT_BOUNDS, PROVIDER);
        tokens = counter(registry, "yaosu_model_tokens", "Tokens used, as the services count them", PROVIDER, "kind");
        cost = counter(registry, "yaosu_model_cost", "What tokens cost at the configured prices, in the account's currency", PROVIDER);
        kept = counter(registry, "yaosu_model_kept_answers", "Answers that were kept and made a call needless", PROVIDER);
        chats = counter(registry, "yaosu_chats_extracted", "Chats that were read to their end, by how asking a model ended", OUTCOME);
        chatTime = histogram(registry, "yaosu_chat_extraction_duration_seconds", "How long a chat took", CHAT_BOUNDS, OUTCOME);
        filled = counter(registry, "yaosu_answers_filled", "Answers of records that hold a value");
        swaps = counter(registry, "yaosu_bundle_swaps", "Bundles that were to take another one's place", "result");
        swapTime = histogram(registry, "yaosu_bundle_swap_duration_seconds", "How long a swap took", SWAP_BOUNDS, "result");
        rests = counter(registry, "yaosu_provider_rests", "How often a provider was left alone because of its failures", PROVIDER, "cause");
        missed = counter(registry, "yaosu_events_missed", "Events that are in no other figure, because too many came at a time");
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help, String... labels) {
        return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
    }

    private static Histogram histogram(PrometheusRegistry registry, String name, String help, double[] bounds, String... labels) {
        return Histogram.builder().name(name).help(help).labelNames(labels).classicOnly().classicUpperBounds(bounds).register(registry);
    }

    @Override
    public void called(CallEnded call) {
        String provider = names.of(call.provider());
        if (call.cached()) {
            kept.labelValues(provider).inc();
            return;
        }
        calls.labelValues(provider, call.failure().map(EventFigures::word).orElse(OK)).inc();
        callTime.labelValues(provider).observe(seconds(call.took()));
        waitTime.labelValues(provider).observe(seconds(call.waited()));
        // services count as they like, and what is less than nothing would be refused
        tokens.labelValues(provider, "prompt").inc(Math.max(0, call.usage().prompt()));
        tokens.labelValues(provider, "completion").inc(Math.max(0, call.usage().completion()));
        cost.labelValues(provider).inc(Math.max(0, call.cost()));
    }

    @Override
    public void extracted(ChatExtracted chat) {
        String outcome = chat.outcome().map(EventFigures::word).orElse(FAILED);
        chats.labelValues(outcome).inc();
        chatTime.labelValues(outcome).observe(seconds(chat.took()));
        filled.inc(chat.filled());
    }

    @Override
    public void swapped(BundleSwapped swap) {
        String result = swap.failed() ? FAILED : OK;
        swaps.labelValues(result).inc();
        swapTime.labelValues(result).observe(seconds(swap.took()));
    }

    /** One that comes is there with nought, so that its first call shows as an increase. */
    @Override
    public void changed(ProviderChanged provider) {
        String name = names.of(provider.provider());
        calls.initLabelValues(name, OK);
        provider.cause().ifPresent(cause -> rests.labelValues(name, word(cause)).inc());
    }

    @Override
    public void missed(long count) {
        missed.inc(count);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double seconds(Duration time) {
        return Math.max(0, time.toNanos()) / NANOS;
    }
}
