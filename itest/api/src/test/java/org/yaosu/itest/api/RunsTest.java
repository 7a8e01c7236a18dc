package org.yaosu.itest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of chats over HTTP, good ones and others. */
class RunsTest {

    private static final int LIMIT = 200_000;
    private static final String CHATS = Chats.lines(5);

    @TempDir
    static Path folder;

    private static Server server;
    private static Http http;

    @BeforeAll
    static void serve() throws Exception {
        server = new Server(folder).set("uploadLimit = " + LIMIT, "runs = 100").start();
        http = new Http(server);
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    private static long done(String chats) throws Exception {
        long run = http.begin("/runs", "chats.jsonl", chats);
        http.awaitState(run, "done");
        return run;
    }

    @Test
    void whoListensHearsOfARunUntilItsEnd() throws Exception {
        long run = http.begin("/runs", "chats.jsonl", Chats.lines(300));

        List<String> events = http.events(run, "Last-Event-ID", "whatever");

        assertThat(events).first().isEqualTo("retry: 3000");
        assertThat(events.stream().filter(line -> line.startsWith("event: ")).reduce((first, last) -> last)).contains("event: end");
        JsonNode last = new ObjectMapper().readTree(events.stream().filter(line -> line.startsWith("data: ")).reduce((first, second) -> second).orElseThrow().substring(6));
        assertThat(last.path("state").asText()).isEqualTo("done");
        assertThat(last.path("chats").asInt()).isEqualTo(300);
        assertThat(http.get("/runs/" + run + "/results").text().lines()).hasSize(300);
    }

    @Test
    void theRecordsAreWrittenInAnyFormat() throws Exception {
        Http.Reply reply = http.get("/runs/" + done(CHATS) + "/results?format=submission");

        assertThat(reply.json()).hasSize(5);
        assertThat(reply.header("content-disposition")).matches("attachment; filename=\"run-\\d+\\.json\"");
    }

    @Test
    void aRequestThatIsSentAgainBeginsNothing() throws Exception {
        long run = http.begin("/runs?customers=all", "chats.jsonl", CHATS, "Idempotency-Key", "again");

        Http.Reply again = http.upload("/runs?customers=all", "chats.jsonl", CHATS.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "again");

        assertThat(again.status()).as(again.text()).isEqualTo(202);
        assertThat(again.json().path("id").asLong()).isEqualTo(run);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
    }

    @Test
    void aKeyIsForOneFileAndOneSetOfOptions() throws Exception {
        http.begin("/runs", "chats.jsonl", CHATS, "Idempotency-Key", "taken");

        assertThat(http.upload("/runs", "chats.jsonl", Chats.lines(6).getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "taken").status()).isEqualTo(422);
        assertThat(http.upload("/runs?customers=all", "chats.jsonl", CHATS.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "taken").status()).isEqualTo(422);
    }

    @Test
    void aRequestThatWasRefusedLeavesItsKeyFree() throws Exception {
        assertThat(http.upload("/runs", "chats.json", "nonsense".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "free").status()).isEqualTo(422);

        http.begin("/runs", "chats.jsonl", CHATS, "Idempotency-Key", "free");
    }

    @ParameterizedTest
    @CsvSource({"../../x.jsonl, x.jsonl", "..%2F..%2Fx.jsonl, ..%2F..%2Fx.jsonl", "C:\\\\x.jsonl, x.jsonl", "/etc/x.jsonl, x.jsonl", "a\u0000b.jsonl, ab.jsonl", "群聊.jsonl, 群聊.jsonl"})
    void aNameIsShownAndNeverAPath(String name, String shown) throws Exception {
        long run = http.begin("/runs", name, CHATS);

        assertThat(http.get("/runs/" + run).json().path("input").asText()).isEqualTo(shown);
        assertFilesAreWhereTheyBelong();
    }

    @Test
    void aNameOfTheQueryIsNoPathEither() throws Exception {
        for (String name : List.of("..%2F..%2Fx.jsonl", "C%3A%5Cx.jsonl", "x%00.jsonl", "a%0D%0ASet-Cookie:%20b%0D%0A.jsonl", "x".repeat(5000) + ".jsonl")) {
            Http.Reply reply = http.ask("POST", "/runs?name=" + name, BodyPublishers.ofString(CHATS), "Content-Type", "application/octet-stream");

            assertThat(reply.status()).as(reply.text()).isEqualTo(202);
            assertThat(reply.json().path("input").asText()).endsWith(".jsonl").hasSizeLessThanOrEqualTo(120).doesNotContain("/", "\\", "\r", "\n", "\0");
            assertThat(reply.header("set-cookie")).isEmpty();
        }
        assertFilesAreWhereTheyBelong();
    }

    private static void assertFilesAreWhereTheyBelong() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(server.data().resolve("web/runs"))))
                    .noneMatch(file -> file.getFileName().toString().matches("(x|ab|群聊|chats)\\.jsonl"));
        }
    }

    @Test
    void aFileWithoutAChatIsRefused() throws Exception {
        Http.Reply reply = http.upload("/runs", "chats.json", "[]".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("no chat in chats.json");
    }

    @Test
    void whyAFileIsRefusedIsSaidWithoutItsPlaceHere() throws Exception {
        Http.Reply reply = http.upload("/runs", "mine.json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("mine.json").doesNotContain(folder.toString()).doesNotContain("/web/runs");
    }

    @Test
    void aPackedFileIsNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }

        assertThat(http.upload("/runs", "chats.jsonl.gz", packed.toByteArray()).status()).isEqualTo(422);
        assertThat(http.upload("/runs", "chats.jsonl", packed.toByteArray()).status()).isIn(202, 422);
    }

    @Test
    void aProviderThatIsNotThereIsRefused() throws Exception {
        Http.Reply reply = http.upload("/runs?providers=none-such", "chats.jsonl", CHATS.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("none-such");
    }

    @Test
    void moreThanTheLimitIsRefusedAndNothingIsLeft() throws Exception {
        byte[] large = Chats.lines(3000).getBytes(StandardCharsets.UTF_8);
        Set<Path> before = uploads();

        Http.Reply form = http.upload("/runs", "chats.jsonl", large);
        Http.Reply body = http.ask("POST", "/runs?name=chats.jsonl", BodyPublishers.ofByteArray(large), "Content-Type", "application/octet-stream");

        assertThat(form.status()).isEqualTo(413);
        assertThat(body.status()).isEqualTo(413);
        assertThat(body.detail()).contains(Integer.toString(LIMIT));
        // an answer may be there a moment before its thread has tidied up
        await().atMost(Duration.ofSeconds(20)).until(() -> uploads().equals(before));
    }

    /** What there is of files that were sent. */
    private static Set<Path> uploads() throws Exception {
        if (Files.notExists(server.data().resolve("web/runs"))) {
            return Set.of();
        }
        try (Stream<Path> folders = Files.list(server.data().resolve("web/runs"))) {
            return folders.collect(Collectors.toSet());
        }
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        long before = http.get("/runs").json().path("runs").size();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(("POST /api/v1/runs?name=chats.jsonl HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/octet-stream\r\n"
                    + "Idempotency-Key: broken-off\r\nContent-Length: 100000\r\n\r\n" + CHATS).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> arriving() > 0);
            assertThat(http.upload("/runs", "chats.jsonl", CHATS.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "broken-off").status()).isEqualTo(409);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> arriving() == 0);
        assertThat(http.get("/runs").json().path("runs")).hasSize((int) before);
        http.begin("/runs", "chats.jsonl", CHATS, "Idempotency-Key", "broken-off");
    }

    /** A form has arrived once its last boundary has; what would stand behind that is nothing. */
    @ParameterizedTest
    @CsvSource({"application/octet-stream, '', '', 1", "multipart/form-data; boundary=b, '--b|Content-Disposition: form-data; name=\"file\"; filename=\"chats.jsonl\"||', '|--b--|', 3"})
    void anUploadThatBreaksOffJustBeforeItsEndLeavesNothing(String type, String before, String behind, int missing) throws Exception {
        Set<Path> uploads = uploads();
        String runs = http.get("/runs").text();
        byte[] body = (before.replace("|", "\r\n") + CHATS + behind.replace("|", "\r\n")).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream().write(("POST /api/v1/runs?name=chats.jsonl HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body, 0, body.length - missing);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(20)).until(() -> arriving() > 0);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> uploads().equals(uploads));
        assertThat(http.get("/runs").text()).isEqualTo(runs);
    }

    private static long arriving() throws Exception {
        try (Stream<Path> files = Files.walk(server.data().resolve("web"))) {
            return files.filter(file -> file.endsWith("arriving")).count();
        }
    }

    @Test
    void whatPeopleSaidIsNobodyElsesToRead() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        http.get("/runs/" + done(CHATS) + "/results");

        // files for a moment may go while they are looked at
        await().ignoreExceptions().untilAsserted(() -> {
            try (Stream<Path> files = Files.walk(server.data().resolve("web"))) {
                assertThat(files.toList()).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwx------" : "rw-------")));
            }
        });
    }

    @Test
    void aFormHoldsTheFileAndNothingElse() throws Exception {
        for (String body : List.of("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n", "--b--\r\n", "no form",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\nX: " + "x".repeat(20_000) + "\r\n\r\n[]\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n[]\r\n--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n[]\r\n--b--\r\n")) {
            assertThat(http.ask("POST", "/runs", BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=b").status()).as(body).isEqualTo(400);
        }
        assertThat(http.ask("POST", "/runs", BodyPublishers.ofString("x"), "Content-Type", "multipart/form-data").status()).isEqualTo(400);
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        Set<Path> before = uploads();
        long run = http.begin("/runs", "chats.jsonl", CHATS, "Idempotency-Key", "forgotten");
        http.awaitState(run, "done");
        assertThat(uploads()).hasSize(before.size() + 1);

        assertThat(http.ask("DELETE", "/runs/" + run, BodyPublishers.noBody(), "Accept", "text/html").status()).isEqualTo(204);
        assertThat(uploads()).isEqualTo(before);

        assertThat(http.get("/runs/" + run).status()).isEqualTo(404);
        assertThat(http.ask("DELETE", "/runs/" + run, BodyPublishers.noBody()).status()).isEqualTo(404);
        assertThat(http.begin("/runs", "chats.jsonl", Chats.lines(2), "Idempotency-Key", "forgotten")).isPositive();
    }

    @Test
    void listsAreToldAPageAtATime() throws Exception {
        long older = done(CHATS);
        long newer = done(CHATS);

        JsonNode first = http.get("/runs?limit=1").json();
        assertThat(first.path("runs").findValuesAsText("id")).containsExactly(Long.toString(newer));
        assertThat(first.path("next").asText()).isEqualTo("/api/v1/runs?after=" + newer + "&limit=1");
        assertThat(next(first).path("runs").findValuesAsText("id")).containsExactly(Long.toString(older));
        assertThat(http.get("/runs?after=1").json().has("next")).isFalse();

        JsonNode chats = http.get("/runs/" + newer + "/chats?limit=3").json();
        assertThat(chats.path("chats").findValuesAsText("index")).containsExactly("1", "2", "3");
        assertThat(next(chats).path("chats").findValuesAsText("index")).containsExactly("4", "5");
        assertThat(next(chats).has("next")).isFalse();
    }

    /** What follows on a list. */
    private static JsonNode next(JsonNode list) throws Exception {
        return http.get(list.path("next").asText().substring("/api/v1".length())).json();
    }

    @Test
    void theCommandLineCallsAFileWhatItsCallerCallsIt() throws Exception {
        long run = http.begin("/runs", "群聊 monday.jsonl", CHATS);
        http.awaitState(run, "done");

        assertThat(server.run("runs")).contains("群聊 monday.jsonl");
        assertThat(server.run("run", Long.toString(run))).contains("群聊 monday.jsonl").doesNotContain("web/runs");
    }

    @Test
    void commandsAreToldAsRequests() throws Exception {
        assertThat(http.get("/runs/999").detail()).contains("GET /api/v1/runs");
        assertThat(http.upload("/runs?budget=5", "chats.jsonl", CHATS.getBytes(StandardCharsets.UTF_8)).detail()).contains("PUT /api/v1/providers/ID/active");
    }

    @Test
    void twoRunsAreCompared() throws Exception {
        JsonNode comparison = http.get("/comparisons?a=" + done(CHATS) + "&b=" + done(CHATS)).json();

        assertThat(comparison.path("chats").path("both").asInt()).isEqualTo(5);
        assertThat(comparison.path("points").asDouble()).isEqualTo(comparison.path("of").asDouble());
        assertThat(comparison.path("differing")).isEmpty();
        assertThat(http.get("/comparisons?a=" + done(CHATS) + "&b=" + done("{\"chat_text\": \"何琳：在吗\"}\n")).status()).isEqualTo(422);
    }

    @Test
    void nothingIsExportedOfARunThatIsNotThere() throws Exception {
        assertThat(http.get("/runs/999/results").status()).isEqualTo(404);
        assertThat(http.events(999).toString()).contains("not-found");
    }
}
