package org.yaosu.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.watch.BundleSwapped;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ChatExtracted;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.WorkItem;

class EventFiguresTest {

    private static final WorkItem WORK = new WorkItem(3, 17, Optional.of("群一"));

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final EventFigures figures = new EventFigures(registry, new ProviderNames());

    private String page() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            ExpositionFormats.init().getPrometheusTextFormatWriter().write(page, registry.scrape());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return page.toString(StandardCharsets.UTF_8);
    }

    private static CallEnded call(String provider, Optional<Kind> failure, boolean cached) {
        return new CallEnded(provider, WORK, failure, cached ? 0 : 1, Duration.ofMillis(700), Duration.ofMillis(20), new Usage(100, 10), 0.5, cached);
    }

    @Test
    void aCallIsCountedTimedAndPaid() {
        figures.called(call("spark", Optional.empty(), false));

        assertThat(page()).contains("yaosu_model_calls_total{outcome=\"ok\",provider=\"spark\"} 1.0",
                "yaosu_model_call_duration_seconds_bucket{provider=\"spark\",le=\"0.5\"} 0", "yaosu_model_call_duration_seconds_bucket{provider=\"spark\",le=\"1.0\"} 1",
                "yaosu_model_call_wait_seconds_sum{provider=\"spark\"} 0.02", "yaosu_model_tokens_total{kind=\"prompt\",provider=\"spark\"} 100.0",
                "yaosu_model_cost_total{provider=\"spark\"} 0.5");
    }

    @Test
    void aServiceThatCountsBelowNoughtLosesNothingElse() {
        figures.called(new CallEnded("spark", WORK, Optional.empty(), 1, Duration.ZERO, Duration.ZERO, new Usage(-5, 10), -0.5, false));

        assertThat(page()).contains("yaosu_model_tokens_total{kind=\"prompt\",provider=\"spark\"} 0.0",
                "yaosu_model_tokens_total{kind=\"completion\",provider=\"spark\"} 10.0", "yaosu_model_cost_total{provider=\"spark\"} 0.0");
    }

    @Test
    void aFailureIsCountedByItsKind() {
        figures.called(call("spark", Optional.of(Kind.TOO_LONG), false));

        assertThat(page()).contains("yaosu_model_calls_total{outcome=\"too_long\",provider=\"spark\"} 1.0");
    }

    @Test
    void anAnswerThatWasKeptIsNoCall() {
        figures.called(call("spark", Optional.empty(), true));

        assertThat(page()).contains("yaosu_model_kept_answers_total{provider=\"spark\"} 1.0").doesNotContain("yaosu_model_calls_total{");
    }

    @Test
    void aProviderThatCameStartsAtNought() {
        figures.changed(new ProviderChanged("spark", "b 1", Change.CAME, Optional.empty(), Optional.empty()));

        assertThat(page()).contains("yaosu_model_calls_total{outcome=\"ok\",provider=\"spark\"} 0.0");
    }

    @Test
    void aRestIsCountedByItsCause() {
        figures.changed(new ProviderChanged("spark", "b 1", Change.RESTS, Optional.of(Kind.QUOTA), Optional.of(Instant.MAX)));

        assertThat(page()).contains("yaosu_provider_rests_total{cause=\"quota\",provider=\"spark\"} 1.0");
    }

    @Test
    void chatsAreCountedByTheirEndAndNeverByName() {
        figures.extracted(new ChatExtracted(WORK, Optional.of(Outcome.REPAIRED), Duration.ofMillis(3), 1, 12));
        figures.extracted(new ChatExtracted(WORK, Optional.empty(), Duration.ofMillis(3), 0, 0));

        assertThat(page()).contains("yaosu_chats_extracted_total{outcome=\"repaired\"} 1.0", "yaosu_chats_extracted_total{outcome=\"failed\"} 1.0",
                "yaosu_answers_filled_total 12.0").doesNotContain("群一");
    }

    @Test
    void aSwapThatFailsIsCountedApart() {
        BundleVersion one = new BundleVersion("a", "1.0.0");
        figures.swapped(new BundleSwapped(one, one, Duration.ofSeconds(1), Optional.of(Duration.ZERO), 0));
        figures.swapped(new BundleSwapped(one, one, Duration.ofSeconds(1), Optional.empty(), 0));

        assertThat(page()).contains("yaosu_bundle_swaps_total{result=\"ok\"} 1.0", "yaosu_bundle_swaps_total{result=\"failed\"} 1.0");
    }

    @Test
    void madeUpProvidersDoNotMakeSeriesWithoutEnd() {
        for (int i = 0; i < ProviderNames.MOST + 50; i++) {
            figures.called(call("p" + i, Optional.empty(), false));
        }

        assertThat(page().lines().filter(line -> line.startsWith("yaosu_model_calls_total{"))).hasSize(ProviderNames.MOST + 1)
                .contains("yaosu_model_calls_total{outcome=\"ok\",provider=\"others\"} 50.0");
    }
}
