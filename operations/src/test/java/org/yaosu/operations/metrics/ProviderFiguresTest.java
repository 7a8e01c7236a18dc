package org.yaosu.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderState;
import org.yaosu.operations.FakeProviders;

class ProviderFiguresTest {

    private static ProviderState state(String id, int inFlight, int waiting) {
        return new ProviderState(id, "m", "b 1", true, 0, 0, 8, 0, inFlight, 0, Map.of(), new Usage(0, 0), 0, Optional.empty(), Optional.empty(), 4, waiting);
    }

    private static List<GaugeDataPointSnapshot> points(String name, ProviderState... states) {
        return new ProviderFigures(() -> new FakeProviders(List.of(states)), new ProviderNames()).collect().stream()
                .filter(gauge -> gauge.getMetadata().getName().equals(name)).flatMap(gauge -> ((GaugeSnapshot) gauge).getDataPoints().stream()).toList();
    }

    @Test
    void whileTwoOfOneIdAreInServiceTheyCountTogether() {
        assertThat(points("yaosu_provider_calls_in_flight", state("spark", 3, 0), state("spark", 2, 0))).singleElement()
                .satisfies(point -> assertThat(point.getValue()).isEqualTo(5));
        assertThat(points("yaosu_provider_calls_limit", state("spark", 3, 0), state("spark", 2, 0))).singleElement()
                .satisfies(point -> assertThat(point.getValue()).isEqualTo(8));
    }

    @Test
    void whoWaitsShows() {
        assertThat(points("yaosu_provider_calls_waiting", state("spark", 4, 7))).singleElement().satisfies(point -> assertThat(point.getValue()).isEqualTo(7));
    }

    @Test
    void withoutAnEngineThereIsNoFigure() {
        assertThat(new ProviderFigures(() -> null, new ProviderNames()).collect().stream().map(gauge -> gauge.getDataPoints().size())).containsOnly(0);
    }
}
