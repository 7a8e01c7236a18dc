package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yaosu serve}, from its first line to its end. */
class ServeTest {

    @TempDir
    Path folder;

    private Yaosu yaosu;

    @BeforeEach
    void home() {
        yaosu = new Yaosu(folder);
    }

    @Test
    void itAnswersAtTheAddressThatItPrints() throws Exception {
        try (Serving serving = new Serving(yaosu)) {
            assertThat(serving.greet().body()).startsWith("{\"error code\":");
        }
    }

    @Test
    void whoAsksItToEndGetsAnEndWithoutAnError() throws Exception {
        try (Serving serving = new Serving(yaosu)) {
            serving.running().process().destroy();

            assertThat(serving.running().await()).as(serving.running().output()).isZero();
        }
    }

    @Test
    void anAddressThatIsTakenIsAnError() throws Exception {
        try (Serving serving = new Serving(yaosu)) {
            Yaosu.Running second = yaosu.start("serve", "--port", serving.port());

            assertThat(second.await()).isEqualTo(1);
            assertThat(second.output()).contains("port " + serving.port() + " of 127.0.0.1 cannot be listened on");
        }
    }

    @Test
    void wrongUseIsToldInALineAndNothingBesides() throws Exception {
        Yaosu.Running wrong = yaosu.start("serve", "--port", "99999");

        assertThat(wrong.await()).isEqualTo(2);
        assertThat(wrong.output().lines()).singleElement().asString().startsWith("yaosu: --port 99999: ");
    }
}
