package org.yaosu.itest.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoakTest {

    private static final Limits SHORT = new Limits(1_000, 20, 16, 100, Duration.ofMillis(10), Duration.ofMinutes(2));

    @Test
    void nothingIsLostDoubledOrMixedWhileBundlesAreSwapped() throws Exception {
        Path module = Path.of("").toAbsolutePath();

        Report report = new Soak(module.resolve("../../launcher/target/dist"), module.resolve("target")).run(SHORT);

        System.out.println(report.text());
        assertThat(report.problems()).as(report.text()).isEmpty();
    }
}
