package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** A bundle that is sent takes the place of the one in service. */
class SwapTest {

    private static final String SPARK = "org.yaosu.provider.spark";
    private static final int CHATS = 300;

    @TempDir
    Path folder;

    private Simulator simulator;
    private Server server;
    private Http http;
    private String token;

    @BeforeEach
    void serve() throws Exception {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withLatency(Duration.ofMillis(30)).withBrain(messages -> "{\"基本信息-姓名\": \"何琳\"}"));
        server = new Server(folder).asking(simulator);
        token = server.run("token", "--scope", "admin", "operator").strip();
        server.start();
        http = new Http(server);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        simulator.close();
    }

    private String[] admin() {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Test
    void aProviderIsSwappedWhileItIsAskedAndNoChatIsLost() throws Exception {
        long run = http.begin("/runs?providers=spark-max", "chats.jsonl", Chats.lines(CHATS), admin());
        await().atMost(Duration.ofMinutes(1)).until(() -> http.get("/runs/" + run, admin()).json().path("chats").asInt() > 5);

        Http.Reply swapped = http.upload("/swaps?bundle=" + SPARK, "spark.jar", newer(), admin());

        assertThat(swapped.status()).as(swapped.text()).isEqualTo(200);
        assertThat(swapped.json().path("to").asText()).isEqualTo("0.9.0");
        await().atMost(Duration.ofMinutes(2)).until(() -> http.get("/runs/" + run, admin()).json().path("state").asText().equals("done"));
        assertThat(http.get("/runs/" + run, admin()).json().path("unanswered").asInt()).isZero();
        assertThat(http.get("/runs/" + run + "/results", admin()).text().lines()).hasSize(CHATS);
        assertThat(http.get("/providers", admin()).text()).contains(SPARK + " 0.9.0");
    }

    @Test
    void aPlanChangesNothing() throws Exception {
        Http.Reply plan = http.upload("/swaps?dryRun=true&bundle=" + SPARK, "spark.jar", newer(), admin());

        assertThat(plan.status()).as(plan.text()).isEqualTo(200);
        assertThat(plan.json().path("services").toString()).contains("spark-max");
        assertThat(http.get("/providers", admin()).text()).doesNotContain("0.9.0");
    }

    @Test
    void whatIsNoBundleIsRefusedInWords() throws Exception {
        Http.Reply refused = http.upload("/swaps?bundle=" + SPARK, "spark.jar", new byte[] {1, 2, 3}, admin());

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.detail()).isNotBlank().doesNotContain(folder.toString());
    }

    @Test
    void theBundleThatTakesTheRequestIsNotSwappedByIt() throws Exception {
        Http.Reply refused = http.upload("/swaps?refresh=true&bundle=org.yaosu.web", "web.jar", newer("org.yaosu.web"), admin());

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.detail()).contains("yaosu swap");
        assertThat(http.get("", admin()).status()).isEqualTo(200);
    }

    @Test
    void thisTakesATokenOfAnAdmin() throws Exception {
        String reader = server.run("token", "--scope", "extract", "other").strip();

        assertThat(http.upload("/swaps?bundle=" + SPARK, "spark.jar", newer()).status()).isEqualTo(401);
        await().atMost(Duration.ofMinutes(1)).until(() -> http.get("", "Authorization", "Bearer " + reader).status() == 200);
        assertThat(http.upload("/swaps?bundle=" + SPARK, "spark.jar", newer(), "Authorization", "Bearer " + reader).status()).isEqualTo(403);
    }

    private static byte[] newer() throws IOException {
        return newer(SPARK);
    }

    /** A bundle as it is, with another version. */
    private static byte[] newer(String name) throws IOException {
        try (Stream<Path> bundles = Files.list(Server.workspace().resolve("launcher/target/dist/bundles"))) {
            Path jar = bundles.filter(file -> file.getFileName().toString().startsWith(name + "-")).findFirst().orElseThrow();
            try (JarFile old = new JarFile(jar.toFile())) {
                Manifest manifest = new Manifest(old.getManifest());
                manifest.getMainAttributes().putValue("Bundle-Version", "0.9.0");
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (JarOutputStream next = new JarOutputStream(bytes, manifest)) {
                    for (JarEntry entry : Collections.list(old.entries())) {
                        if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                            next.putNextEntry(new JarEntry(entry.getName()));
                            old.getInputStream(entry).transferTo(next);
                            next.closeEntry();
                        }
                    }
                }
                return bytes.toByteArray();
            }
        }
    }
}
