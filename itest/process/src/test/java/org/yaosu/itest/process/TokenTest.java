package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yaosu token}, from the file that it writes to the server that heeds it. */
class TokenTest {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Serving on (http://127\\.0\\.0\\.1:\\d+)$");

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
        Yaosu.Running serving = yaosu.start("serve", "--port", "0");
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> !serving.process().isAlive() || ADDRESS.matcher(serving.output()).find());
            Matcher address = ADDRESS.matcher(serving.output());
            assertThat(address.find()).as(serving.output()).isTrue();
            assertThat(status(address.group(1), "none")).isEqualTo(200);

            String token = yaosu.pipe("token", "crm", "--scope", "extract").strip();
            await().until(() -> status(address.group(1), "none") == 401);
            assertThat(status(address.group(1), token)).isEqualTo(200);

            Files.delete(folder.resolve("conf/org.yaosu.web.token-crm.cfg"));
            await().until(() -> status(address.group(1), token) == 401);
            assertThat(serving.output()).doesNotContain(token);
        } finally {
            serving.kill();
        }
    }

    @Test
    void theDoctorFindsNothingWrongWithIt() throws Exception {
        yaosu.run("token", "crm", "--scope", "extract");

        assertThat(yaosu.run("doctor")).doesNotContain("org.yaosu.web.token");
    }

    private static int status(String address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/dialogue")).header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"history\": [\"你好\"]}")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    }
}
