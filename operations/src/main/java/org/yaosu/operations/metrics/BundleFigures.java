package org.yaosu.operations.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Arrays;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The platform and its bundles. */
final class BundleFigures {

    private BundleFigures() {
    }

    static void register(PrometheusRegistry registry, BundleContext context) {
        Info.builder().name("yaosu_info").help("The platform").labelNames("version", "java").register(registry).setLabelValues(
                context.getBundle().getVersion().toString(), Runtime.version().toString());
        GaugeWithCallback.builder().name("yaosu_bundles").help("Bundles that are installed, by whether they run").labelNames("state").callback(figure -> {
            Bundle[] bundles = context.getBundles();
            long active = Arrays.stream(bundles).filter(bundle -> bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING).count();
            figure.call(active, "active");
            figure.call(bundles.length - active, "inactive");
        }).register(registry);
    }
}
