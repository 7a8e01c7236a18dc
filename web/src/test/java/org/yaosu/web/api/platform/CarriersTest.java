package org.yaosu.web.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.SwapPlan;

class CarriersTest {

    private final Carriers carriers = new Carriers(Set.of("org.yaosu.web", "http"));

    private static SwapPlan plan(String bundle, BundleVersion... refreshed) {
        return new SwapPlan(new BundleVersion(bundle, "1.0.0"), new BundleVersion(bundle, "1.1.0"), List.of(), List.of(refreshed));
    }

    @Test
    void theBundleThatTookTheRequestIsOne() {
        assertThat(carriers.stoppedBy(plan("org.yaosu.web"))).contains("org.yaosu.web");
    }

    @Test
    void oneThatIsOnlyRefreshedStopsToo() {
        assertThat(carriers.stoppedBy(plan("org.yaosu.api", new BundleVersion("org.yaosu.engine", "1.0.0"), new BundleVersion("http", "5.0.0")))).contains("http");
    }

    @Test
    void othersComeAndGo() {
        assertThat(carriers.stoppedBy(plan("org.yaosu.formats", new BundleVersion("org.yaosu.engine", "1.0.0")))).isEmpty();
    }
}
