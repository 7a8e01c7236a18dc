package org.yaosu.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

class BundleFiguresTest {

    @Test
    void thePlatformIsNamedWithItsVersionAndNothingOfItsInsides() {
        Bundle bundle = (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getVersion" -> new Version(1, 2, 3);
            case "getState" -> Bundle.ACTIVE;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        BundleContext context = (BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> bundle;
                    case "getBundles" -> new Bundle[] {bundle};
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        PrometheusRegistry registry = new PrometheusRegistry();

        BundleFigures.register(registry, context);

        assertThat(registry.scrape(name -> name.equals("yaosu_info")).stream().flatMap(figure -> figure.getDataPoints().stream())).singleElement()
                .extracting(DataPointSnapshot::getLabels).isEqualTo(Labels.of("version", "1.2.3", "java", Runtime.version().toString()));
    }
}
