package org.yaosu.itest.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.extract.Extractor;

@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class HandoverTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @InjectBundleContext
    BundleContext context;
    @InjectService(timeout = 10_000)
    Handover handover;
    @InjectService(timeout = 10_000)
    Extractor extractor;

    @Test
    void whatOurBundlesGiveIsFitForWork() {
        List<Bundle> ours = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().matches("org\\.yaosu\\.(extractor\\.fields.*|formats|engine)")).toList();

        assertThat(ours).hasSizeGreaterThan(21)
                .allSatisfy(bundle -> assertThat(handover.problems(bundle.getBundleId(), LIMIT)).as(bundle.getSymbolicName()).isEmpty());
    }

    @Test
    void whatIsReleasedIsOutOfUseUntilItStartsAgain() throws BundleException {
        Bundle phone = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals("org.yaosu.extractor.fields.phone")).findFirst().orElseThrow();
        try {
            assertThat(handover.release(phone.getBundleId(), LIMIT)).isZero();
            assertThat(extractor.form().fields()).hasSize(20);
            assertThat(phone.getState()).isEqualTo(Bundle.ACTIVE);
        } finally {
            phone.stop();
            phone.start();
        }
        assertThat(extractor.form().fields()).hasSize(21);
    }
}
