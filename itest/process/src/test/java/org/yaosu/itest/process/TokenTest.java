package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yaosu token}, from the file that it writes to the server that heeds it. */
class TokenTest {

    @TempDir
    Path folder;

    private Yaosu yaosu;

    @BeforeEach
    void home() {
        yaosu = new Yaosu(folder);
    }

    @Test
    void aPipeGetsTheTokenAlone() throws Exception {
        String token = yaosu.pipe("token", "crm", "--scope", "extract");

        assertThat(token).matches("yaosu_[A-Za-z0-9_-]{43}\\R");
        assertThat(folder.resolve("conf/org.yaosu.web.token-crm.cfg")).content().doesNotContain(token.strip()).contains("scope = extract");
    }

    @Test
    void aSecondOneOfTheNameIsWrongUnlessItIsWanted() throws Exception {
        yaosu.run("token", "crm", "--scope", "extract");

        Yaosu.Running second = yaosu.start("token", "crm", "--scope", "read");

        assertThat(second.await()).isEqualTo(1);
        assertThat(second.output()).contains("--replace");
        yaosu.run("token", "crm", "--scope", "read", "--replace", "--expires", "2099-12-31");
        assertThat(yaosu.run("tokens")).containsPattern("crm +read +200 +2099-12-31").doesNotContain("sha256");
    }

    @Test
    void aServerHeedsItFromThenOnAndNoMoreWhereItIsGone() throws Exception {
        try (Serving serving = new Serving(yaosu)) {
            assertThat(status(serving, "none")).isEqualTo(200);

            String token = yaosu.pipe("token", "crm", "--scope", "extract").strip();
            await().until(() -> status(serving, "none") == 401);
            assertThat(status(serving, token)).isEqualTo(200);

            Files.delete(folder.resolve("conf/org.yaosu.web.token-crm.cfg"));
            await().until(() -> status(serving, token) == 401);
            assertThat(serving.running().output()).doesNotContain(token);
        }
    }

    @Test
    void oneThatIsWrongIsListedAndToldByWhatServesAlone() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("conf")).resolve("org.yaosu.web.token-bad.cfg"), "sha256 = 0123456789\nscope = read\n");

        assertThat(yaosu.run("tokens")).containsPattern("(?m)^bad .*not taken: sha256: ").doesNotContain("0123456789");
        assertThat(yaosu.run("fields")).doesNotContain("org.yaosu.web.token");
        try (Serving serving = new Serving(yaosu)) {
            await().until(() -> serving.running().output().contains("org.yaosu.web.token-bad.cfg: sha256: "));
            assertThat(status(serving, "none")).isEqualTo(401);
        }
    }

    @Test
    void theDoctorFindsNothingWrongWithIt() throws Exception {
        yaosu.run("token", "crm", "--scope", "extract");

        assertThat(yaosu.run("doctor")).doesNotContain("org.yaosu.web.token");
    }

    private static int status(Serving serving, String token) throws IOException, InterruptedException {
        return serving.greet("Authorization", "Bearer " + token).statusCode();
    }
}
