package org.yaosu.itest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see of a process. */
class OperatingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "七星瓢虫";
    private static final String NAME = "群一";

    @TempDir
    Path folder;

    private Yaosu yaosu;

    @BeforeEach
    void start() {
        yaosu = new Yaosu(folder);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new AssertionError(line, broken);
        }
    }

    private String token() throws Exception {
        return "Bearer " + yaosu.pipe("token", "operator", "--scope", "admin").strip();
    }

    @Test
    void theLogIsJsonAndHoldsNothingOfAChat() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("conf")).resolve("org.yaosu.operations.cfg"), "log = events\n");
        Path chats = Files.writeString(folder.resolve("chats.json"),
                "[{\"id\": \"" + NAME + "\", \"chat_text\": \"何琳 2024-05-06 10:00:00\\n" + MARK + " 13800000412\\n\"}]");

        String printed = yaosu.with("YAOSU_LOG", "json").run("extract", chats.toString(), "-o", folder.resolve("out.json").toString());

        List<JsonNode> lines = printed.lines().filter(line -> line.startsWith("{")).map(OperatingTest::json).toList();
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("message").textValue()).isEqualTo("chat extracted");
            assertThat(line.get("run").longValue()).isEqualTo(1);
            assertThat(line.get("chat").longValue()).isEqualTo(1);
            assertThat(line.get("outcome").textValue()).isEqualTo("not_asked");
        });
        assertThat(printed).doesNotContain(MARK).doesNotContain(NAME).doesNotContain("何琳").doesNotContain("13800000412");
    }

    @Test
    void aServerTellsWhetherItWorksAndHasNoConsole() throws Exception {
        String token = token();
        try (Serving serving = new Serving(yaosu)) {
            assertThat(serving.status("/health/live")).isEqualTo(200);
            assertThat(serving.status("/health/ready")).isEqualTo(200);
            assertThat(serving.status("/metrics", "Authorization", token)).isEqualTo(200);
            assertThat(serving.status("/system/console/bundles", "Authorization", token)).isEqualTo(404);
        }
    }

    @Test
    void whereFilesAreOnThisMachineIsNotToldOverHttp() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("conf")).resolve("org.yaosu.operations.cfg"), "diskFree = " + Integer.MAX_VALUE + "\n");
        Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("journal.db"), "no journal, but some text that is as long as a page".repeat(100));
        try (Serving serving = new Serving(yaosu)) {
            assertThat(serving.page("/health")).contains("the journal journal.db is damaged", "MiB are free for the data folder", "\"provider spark-max\",\"status\":\"OK\"")
                    .doesNotContain(folder.toString());
            assertThat(serving.status("/health/providers/spark-max")).isEqualTo(503);
        }
    }

    @Test
    void theConsoleIsThereWhereItIsAskedForAndTakesAToken() throws Exception {
        String token = token();
        try (Serving serving = new Serving(yaosu.with("YAOSU_CONSOLE", "1"))) {
            await().atMost(Duration.ofSeconds(30)).until(() -> serving.status("/system/console/bundles", "Authorization", token) == 200);
            assertThat(serving.status("/system/console/bundles")).isEqualTo(401);
        }
    }
}
