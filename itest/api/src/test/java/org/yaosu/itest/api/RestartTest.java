package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.simulator.Fault;
import org.yaosu.simulator.FaultPlan;
import org.yaosu.simulator.Simulator;
import org.yaosu.simulator.SimulatorSettings;

/** Runs that ask a model which takes its time: stopped, gone on with, and others' to forget. */
class RestartTest {

    private static final int CHATS = 300;
    private static final String OPTIONS = "/runs?providers=spark-max";

    @TempDir
    Path folder;

    private Simulator simulator;
    private Server server;
    private Http http;

    @BeforeEach
    void serve() throws Exception {
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withLatency(Duration.ofMillis(30)).withBrain(messages -> "{\"基本信息-姓名\": \"何琳\"}"));
        // longer than any test waits: neither a run nor who listens to it holds up the end
        Files.writeString(Files.createDirectories(folder.resolve("conf")).resolve("org.yaosu.web.cfg"), "stopTime = 600000\n");
        server = new Server(folder).asking(simulator).start();
        http = new Http(server);
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        simulator.close();
    }

    private long underWay(String key) throws Exception {
        long run = http.begin(OPTIONS, "chats.jsonl", Chats.lines(CHATS), "Idempotency-Key", key);
        await().atMost(Duration.ofMinutes(1)).until(() -> http.get("/runs/" + run).json().path("chats").asInt() > 5);
        return run;
    }

    private void assertWhole(long run) throws Exception {
        JsonNode json = http.awaitState(run, "done");
        assertThat(json.path("chats").asInt()).isEqualTo(CHATS);
        assertThat(json.path("failed").asInt()).isZero();
        assertThat(http.get("/runs/" + run + "/results").text().lines().map(line -> line.replaceFirst("\\{\"index\":(\\d+),.*", "$1")))
                .isEqualTo(IntStream.rangeClosed(1, CHATS).mapToObj(Integer::toString).toList());
    }

    @Test
    void aRunOutlivesItsServer() throws Exception {
        long run = underWay("a-key");
        CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> {
            try {
                return http.events(run);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(http.get("/runs/" + run).json().path("share").asDouble()).isGreaterThan(0);

        server.stop();
        assertThat(heard.get()).contains("event: end").last().asString().isEmpty();
        assertThat(server.output()).containsOnlyOnce("run " + run + " is interrupted; './yaosu resume " + run + "' or POST /api/v1/runs/" + run + "/resume goes on");
        server.start();

        assertThat(http.get("/runs/" + run).json().path("state").asText()).isEqualTo("interrupted");
        Http.Reply again = http.upload(OPTIONS, "chats.jsonl", Chats.lines(CHATS).getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "a-key");
        assertThat(again.json().path("id").asLong()).isEqualTo(run);
        Http.Reply resumed = http.post("/runs/" + run + "/resume", "");
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(202);
        assertWhole(run);
    }

    @Test
    void aRunIsStoppedAndGoneOnWith() throws Exception {
        long run = underWay("a-key");

        assertThat(http.post("/runs/" + run + "/resume", "").status()).isEqualTo(409);
        assertThat(http.ask("DELETE", "/runs/" + run, BodyPublishers.noBody()).status()).isEqualTo(409);
        assertThat(http.post("/runs/" + run + "/stop", "").status()).isEqualTo(202);
        assertThat(http.awaitState(run, "interrupted").path("chats").asInt()).isLessThan(CHATS);
        assertThat(http.post("/runs/" + run + "/stop", "").status()).isEqualTo(409);
        assertThat(http.post("/runs/" + run + "/resume", "").status()).isEqualTo(202);
        assertWhole(run);
    }

    @Test
    void ofTwoThatGoOnWithARunOneDoes() throws Exception {
        long run = underWay("a-key");
        http.post("/runs/" + run + "/stop", "");
        http.awaitState(run, "interrupted");

        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<Http.Reply>> asked = IntStream.range(0, 2).mapToObj(one -> CompletableFuture.supplyAsync(() -> resumed(run, together))).toList();

        List<Http.Reply> replies = asked.stream().map(CompletableFuture::join).sorted(Comparator.comparing(Http.Reply::status)).toList();
        assertThat(replies).extracting(Http.Reply::status).containsExactly(202, 409);
        assertThat(replies.get(1).detail()).contains("is being worked on");
        assertWhole(run);
    }

    private Http.Reply resumed(long run, CyclicBarrier together) {
        try {
            together.await();
            return http.post("/runs/" + run + "/resume", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoGoesOnInVainIsToldWhy() throws Exception {
        simulator.faults(FaultPlan.every(1, Fault.CODE_11200));
        long run = http.begin(OPTIONS, "chats.jsonl", Chats.lines(3));
        assertThat(http.awaitState(run, "done").path("unanswered").asInt()).isEqualTo(3);

        assertThat(http.get("/runs/" + run).json().path("resting").toString()).contains("spark-max", "quota");
        Http.Reply vain = http.post("/runs/" + run + "/resume?failed=true", "");
        assertThat(vain.status()).as(vain.text()).isEqualTo(409);
        assertThat(vain.detail()).contains("spark-max is left alone until it is mended", "POST /api/v1/providers/ID/check");

        simulator.faults(FaultPlan.NONE);
        assertThat(http.post("/providers/spark-max/check", "").json().path("answers").asBoolean()).isTrue();
        assertThat(http.post("/runs/" + run + "/resume", "").detail()).contains("nothing of it is left", "failed=true");
        assertThat(http.post("/runs/" + run + "/resume?failed=true", "").status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(1)).until(() -> http.get("/runs/" + run).json().path("unanswered").asInt() == 0);
        http.awaitState(run, "done");
        assertThat(http.get("/runs/" + run).json().path("resting")).isEmpty();
        assertThat(http.post("/runs/" + run + "/resume?failed=true", "").status()).isEqualTo(409);
    }

    @Test
    void howMuchOfASmallFileIsDoneIsTold() throws Exception {
        server.close();
        simulator.close();
        CountDownLatch last = new CountDownLatch(1);
        AtomicInteger calls = new AtomicInteger();
        // the first half is answered, and the rest is held back
        simulator = Simulator.start(SimulatorSettings.DEFAULT.withBrain(messages -> {
            if (calls.incrementAndGet() > 10) {
                hold(last);
            }
            return "{\"基本信息-姓名\": \"何琳\"}";
        }));
        server = new Server(folder).asking(simulator).start();
        http = new Http(server);

        long run = http.begin(OPTIONS, "chats.jsonl", Chats.lines(20));
        JsonNode half = await().atMost(Duration.ofMinutes(1)).until(() -> http.get("/runs/" + run).json(), json -> json.path("chats").asInt() == 10);
        last.countDown();

        assertThat(half.path("share").asDouble()).isBetween(0.2, 0.8);
        http.awaitState(run, "done");
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileThatIsNotHereAnyMoreIsTold() throws Exception {
        long run = underWay("a-key");
        http.post("/runs/" + run + "/stop", "");
        http.awaitState(run, "interrupted");
        try (Stream<Path> files = Files.walk(server.data().resolve("web/runs"))) {
            Files.delete(files.filter(file -> file.endsWith("chats.jsonl")).findFirst().orElseThrow());
        }

        Http.Reply refused = http.post("/runs/" + run + "/resume", "");

        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.detail()).contains("/api/v1/runs/" + run + "/results").doesNotContain("--in");
    }

    @Test
    void asManyRunsAreWorkedOnAsMayBe() throws Exception {
        server.set("runs = 1");
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            http.upload(OPTIONS, "chats.jsonl", Chats.lines(CHATS).getBytes(StandardCharsets.UTF_8));
            Http.Reply reply = http.upload(OPTIONS, "chats.jsonl", Chats.lines(CHATS).getBytes(StandardCharsets.UTF_8));
            return reply.status() == 503 && !reply.header("retry-after").isEmpty();
        });
    }

    @Test
    void runsOfLateAreKeptWhereOldOnesAreForgotten() throws Exception {
        long run = underWay("a-key");
        http.post("/runs/" + run + "/stop", "");
        http.awaitState(run, "interrupted");

        server.stop();
        Path left = Files.createDirectories(server.data().resolve("web/runs/" + UUID.randomUUID()));
        server.start("--keep", "30d");
        // it is tidied up after runs are forgotten
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(left));
        assertThat(http.get("/runs/" + run).status()).isEqualTo(200);
    }

    @Test
    void aFileIsKeptWhereTheDataFolderIsMoved() throws Exception {
        long run = underWay("a-key");
        http.post("/runs/" + run + "/stop", "");
        http.awaitState(run, "interrupted");

        server.stop();
        Files.move(server.data(), folder.resolve("moved"));
        Files.createSymbolicLink(server.data(), folder.resolve("moved"));
        Path left = Files.createDirectories(server.data().resolve("web/runs/" + UUID.randomUUID()));
        server.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.notExists(left));

        assertThat(http.post("/runs/" + run + "/resume", "").status()).isEqualTo(202);
        assertWhole(run);
    }
}
