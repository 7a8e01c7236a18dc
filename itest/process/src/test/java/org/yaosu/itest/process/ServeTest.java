package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yaosu serve}, from its first line to its end. */
class ServeTest {

    private static final Pattern ADDRESS = Pattern.compile("(?m)^Serving on (http://127\\.0\\.0\\.1:(\\d+))$");

    @TempDir
    Path folder;

    private Yaosu yaosu;
    private Yaosu.Running serving;
    private Matcher address;

    @BeforeEach
    void serve() throws Exception {
        yaosu = new Yaosu(folder);
        serving = yaosu.start("serve", "--port", "0");
        await().atMost(Duration.ofMinutes(1)).until(() -> !serving.process().isAlive() || ADDRESS.matcher(serving.output()).find());
        address = ADDRESS.matcher(serving.output());
        assertThat(address.find()).as(serving.output()).isTrue();
    }

    @AfterEach
    void end() throws Exception {
        serving.kill();
    }

    @Test
    void itAnswersAtTheAddressThatItPrints() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1) + "/dialogue"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"history\": [\"你好\"]}")).build();

        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).startsWith("{\"error code\":");
    }

    @Test
    void whoAsksItToEndGetsAnEndWithoutAnError() throws Exception {
        serving.process().destroy();

        assertThat(serving.await()).as(serving.output()).isZero();
    }

    @Test
    void anAddressThatIsTakenIsAnError() throws Exception {
        Yaosu.Running second = yaosu.start("serve", "--port", address.group(2));

        assertThat(second.await()).isEqualTo(1);
        assertThat(second.output()).contains("port " + address.group(2) + " of 127.0.0.1 cannot be listened on");
    }
}
