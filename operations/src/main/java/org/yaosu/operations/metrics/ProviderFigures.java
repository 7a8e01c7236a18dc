package org.yaosu.operations.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.model.Providers;

/** How the providers in service stand at this moment. While two of one id are, as during a swap, they count together. */
final class ProviderFigures implements MultiCollector {

    private final Supplier<Providers> providers;
    private final ProviderNames names;

    /** @param providers gives null while there are none */
    ProviderFigures(Supplier<Providers> providers, ProviderNames names) {
        this.providers = providers;
        this.names = names;
    }

    /** Looked at once, so that the figures agree with each other. */
    @Override
    public MetricSnapshots collect() {
        Providers present = providers.get();
        Map<String, List<ProviderState>> byName = present == null ? Map.of()
                : present.providers().stream().collect(Collectors.groupingBy(state -> names.of(state.id()), TreeMap::new, Collectors.toList()));
        return new MetricSnapshots(
                gauge("yaosu_provider_calls_in_flight", "Calls under way", byName, sum(ProviderState::inFlight)),
                gauge("yaosu_provider_calls_waiting", "Calls that wait for their turn", byName, sum(ProviderState::waiting)),
                gauge("yaosu_provider_calls_allowed", "Calls at a time that are made at this moment, at most", byName, first(ProviderState::allowed)),
                gauge("yaosu_provider_calls_limit", "Calls at a time that are configured, at most", byName, first(ProviderState::concurrency)),
                gauge("yaosu_provider_resting", "1 while it is left alone because of its failures", byName, first(state -> state.rest().isPresent() ? 1 : 0)),
                gauge("yaosu_provider_unfit", "1 while no call can succeed as it is set", byName, first(state -> state.problem().isPresent() ? 1 : 0)));
    }

    private static ToDoubleFunction<List<ProviderState>> sum(ToDoubleFunction<ProviderState> figure) {
        return states -> states.stream().mapToDouble(figure).sum();
    }

    /** Of the one that new calls are made with. */
    private static ToDoubleFunction<List<ProviderState>> first(ToDoubleFunction<ProviderState> figure) {
        return states -> figure.applyAsDouble(states.get(0));
    }

    private static GaugeSnapshot gauge(String name, String help, Map<String, List<ProviderState>> byName, ToDoubleFunction<List<ProviderState>> figure) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        byName.forEach((provider, states) -> gauge.dataPoint(
                GaugeDataPointSnapshot.builder().value(figure.applyAsDouble(states)).labels(Labels.of("provider", provider)).build()));
        return gauge.build();
    }
}
