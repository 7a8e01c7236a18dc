package org.yaosu.itest.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * What is promised of every server. One server lives through all of it, in this order; the class of a server says which, and tests that
 * it is what it says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class LifeInAServer {

    private static final String PROVIDER = "org.yaosu.provider.openai";
    private static final int FIELDS = 21;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path output = Built.servers().resolve("records-" + getClass().getSimpleName() + ".json");
    private Path expected;
    private Server server;
    private List<String> bundlesBefore;
    private Set<Path> filesBefore;

    abstract Server start() throws IOException;

    /** The server that all tests of a class share. */
    final Server server() {
        return server;
    }

    /** The bundles that were there before ours. */
    final List<String> bundlesBefore() {
        return bundlesBefore;
    }

    @BeforeAll
    void install() throws IOException {
        expected = Launcher.records();
        server = start();
        bundlesBefore = server.bundles();
        filesBefore = server.files();
        server.installPlatform();
        await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
            assertThat(server.run("yaosu:fields").lines()).as("a head and the fields").hasSize(1 + FIELDS);
            assertThat(server.run("yaosu:formats")).contains("contest", "submission");
        });
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void theSamplesGiveTheRecordsThatTheLauncherGives() throws IOException {
        assertThat(extract()).contains("15 chats gave 15 records");

        assertThat(output).hasSameTextualContentAs(expected);
    }

    @Test
    @Order(2)
    void workGoesOnWhileAProviderIsSwapped() throws IOException {
        server.simulate();
        server.run("yaosu:use simulated-openai simulated-spark");
        AtomicBoolean swapped = new AtomicBoolean();
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            do {
                assertThat(extract()).contains("15 chats gave 15 records", "15 chats answered");
                assertThat(output).hasSameTextualContentAs(expected);
            } while (!swapped.get());
        });

        Path jar = Built.bundle(PROVIDER);
        server.swap(PROVIDER, NewerJar.versionOf(jar), NewerJar.of(jar));
        swapped.set(true);

        assertThat(work).succeedsWithin(SOON);
        assertThat(server.run("yaosu:providers")).contains("simulated-openai");
    }

    @Test
    @Order(3)
    void thePlatformIsSeenAsLongAsItIsThere() throws IOException {
        assertThat(server.probe().ask("remains")).contains("bundle org.yaosu.engine", "service [org.yaosu.api.extract.Extractor",
                "thread yaosu-simulator", "configuration org.yaosu.");
    }

    @Test
    @Order(4)
    void nothingIsLeftOnceItIsUninstalled() throws IOException {
        server.uninstall(PROVIDER, NewerJar.VERSION);
        server.uninstallPlatform();

        await().atMost(SOON).untilAsserted(() -> assertThat(server.probe().ask("remains").lines()).isSubsetOf(server.keeps()));
        assertThat(server.bundles()).isEqualTo(bundlesBefore);
        assertThat(server.files()).isEqualTo(filesBefore);
    }

    private String extract() {
        try {
            return server.run("yaosu:extract " + Built.samples() + " -o " + output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
