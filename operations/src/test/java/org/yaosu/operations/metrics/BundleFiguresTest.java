package org.yaosu.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

class BundleFiguresTest {

    @Test
    void theFrameworkIsNamedWithItsVersion() {
        Bundle framework = (Bundle) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> switch (method.getName()) {
            case "getSymbolicName" -> "org.example.framework";
            case "getVersion" -> new Version(7, 0, 5);
            case "getState" -> Bundle.ACTIVE;
            default -> throw new UnsupportedOperationException(method.getName());
        });
        BundleContext context = (BundleContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> framework;
                    case "getBundles" -> new Bundle[] {framework};
                    case "getProperty" -> "Some Vendor";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        PrometheusRegistry registry = new PrometheusRegistry();

        BundleFigures.register(registry, context);

        assertThat(registry.scrape(name -> name.equals("yaosu_info")).stream().flatMap(figure -> figure.getDataPoints().stream())).singleElement()
                .satisfies(info -> assertThat(info.getLabels().get("framework")).isEqualTo("org.example.framework 7.0.5"));
    }
}
