package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real extraction in a process of its own, with a model that answers when it is let. */
@DisabledOnOs(OS.WINDOWS)
class StoppedExtractionTest {

    private static final String FINISHING = "finishing the chats under way; Ctrl-C again stops at once";
    private static final byte[] ANSWER = "{\"choices\":[{\"message\":{\"content\":\"{}\"}}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer model;

    @BeforeEach
    void startModel() throws Exception {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.setExecutor(threads);
        model.createContext("/", exchange -> {
            asked.countDown();
            await(mayAnswer);
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        model.start();
        Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("org.yaosu.provider.openai-slow.cfg"),
                "id = slow\nurl = http://127.0.0.1:" + model.getAddress().getPort() + "/v1/chat/completions\nmodel = slow\n");
        Files.writeString(folder.resolve("chats.json"), "[" + "{\"chat_text\": \"客户：我的手机号是13812345678\"},".repeat(200) + "{\"chat_text\": \"客户：好\"}]");
    }

    @AfterEach
    void stopModel() {
        mayAnswer.countDown();
        model.stop(0);
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Program extraction(String... more) throws Exception {
        Program program = new Program(List.of("-Djava.util.logging.config.class=org.yaosu.launcher.Logging", "-Dyaosu.home=" + folder, "-Dyaosu.distribution=" + Path.of("target", "dist").toAbsolutePath()),
                Main.class.getName(), Stream.concat(Stream.of("extract", folder.resolve("chats.json").toString(),
                        "-o", folder.resolve("out.json").toString(), "--provider", "slow"), Stream.of(more)).toArray(String[]::new));
        await(asked);
        return program;
    }

    private void stopsAfter(String signal) throws Exception {
        try (Program program = extraction()) {
            program.signal(signal);
            program.awaitLine(FINISHING);
            mayAnswer.countDown();
            assertThat(program.status()).as(() -> program.lines().toString()).isEqualTo(130);
            assertThat(folder.resolve("out.json")).doesNotExist();
        }
    }

    @Test
    void ctrlCLetsChatsUnderWayEnd() throws Exception {
        stopsAfter("INT");
    }

    @Test
    void aServiceManagerLetsChatsUnderWayEnd() throws Exception {
        stopsAfter("TERM");
    }

    @Test
    void aSecondCtrlCWaitsForNoAnswer() throws Exception {
        try (Program program = extraction()) {
            program.signal("INT");
            program.awaitLine(FINISHING);
            program.signal("INT");
            assertThat(program.status()).as(() -> program.lines().toString()).isEqualTo(130);
            assertThat(mayAnswer.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aMachineIsToldHowItEnded() throws Exception {
        try (Program program = extraction("--progress", "json")) {
            program.signal("INT");
            program.awaitLine("{\"event\":\"stopping\"}");
            mayAnswer.countDown();
            assertThat(program.status()).as(() -> program.lines().toString()).isEqualTo(130);
            assertThat(program.lines()).allSatisfy(line -> assertThat(line).startsWith("{\"event\":"))
                    .last().asString().startsWith("{\"event\":\"end\",\"status\":130");
        }
    }
}
