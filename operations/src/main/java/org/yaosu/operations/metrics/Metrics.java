package org.yaosu.operations.metrics;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.model.Providers;
import org.yaosu.api.watch.Watcher;

/**
 * All figures of this platform. Counts from the moment when somebody serves them first; what is counted is what happened, by ids that
 * outlive the bundles behind them, so that no count goes back when one of those is swapped.
 */
@Component(service = Metrics.class)
public final class Metrics {

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ServiceRegistration<Watcher> registration;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Providers providers;

    @Activate
    public Metrics(BundleContext context) {
        ProviderNames names = new ProviderNames();
        registry.register(new ProviderFigures(() -> providers, names));
        ProcessFigures.register(registry);
        BundleFigures.register(registry, context);
        registration = context.registerService(Watcher.class, new EventFigures(registry, names), null);
    }

    @Deactivate
    void deactivate() {
        registration.unregister();
    }

    /** The figures of this moment. */
    MetricSnapshots now() {
        return registry.scrape();
    }
}
