package org.yaosu.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.chatfiles.Readers;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.Message.Author;
import org.yaosu.formats.ContestJsonReader;
import org.yaosu.simulator.Brain;

class RecordedFilesTest {

    private static final ChatFiles READING = new ChatFiles(
            new Readers(List.of(Map.entry(Map.of("yaosu.format.extension", "json"), new ContestJsonReader()))));
    private static final Brain OTHER = messages -> "别人答的";

    @TempDir
    Path folder;

    @BeforeEach
    void recordings() throws IOException {
        Files.writeString(folder.resolve("chats.json"), "[17, {\"chat_text\": \"卢岸5：想租一辆银色的轿车\\n秦屿7：好的\"}]");
        Files.writeString(folder.resolve("summaries.csv"), "input,target\n一,-\n二,-\n");
        Files.writeString(folder.resolve("replies.json"), "[{\"infos\": [{}]}, {\"infos\": [{\"姓名\": \"卢岸5\"}]}]");
    }

    @Test
    void aChatKeepsItsPlaceBehindARowThatIsNone() throws IOException {
        Brain brain = files("chats.json", "summaries.csv", "replies.json").brain(READING, OTHER);

        assertThat(answer(brain, "卢岸5：想租一辆银色的轿车")).isEqualTo("[{\"姓名\":\"卢岸5\"}]");
        assertThat(answer(brain, "用 Markdown 整理：\n<chat-0a1b2c3d>\n卢岸5：想租一辆银色的轿车\n</chat-0a1b2c3d>")).isEqualTo("二");
    }

    @Test
    void oneOfTheTwoRecordingsWillDo() throws IOException {
        assertThat(answer(files("chats.json", "", "replies.json").brain(READING, OTHER), "卢岸5：想租一辆银色的轿车")).contains("卢岸5");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> files("", "summaries.csv", "").brain(READING, OTHER)).hasMessageContaining("--chats");
        assertThatThrownBy(() -> files("chats.json", "", "").brain(READING, OTHER)).hasMessageContaining("--summaries").hasMessageContaining("--replies");
        assertThatThrownBy(() -> files("chats.json", "", "elsewhere.json").brain(READING, OTHER)).hasMessageContaining("--replies elsewhere.json");
        assertThatThrownBy(() -> files("summaries.csv", "", "replies.json").brain(READING, OTHER)).hasMessageContaining(".json");
    }

    @Test
    void filesThatNobodyWouldReadAreRefused() {
        files("", "", "").refuseAny();

        assertThatThrownBy(() -> files("", "", "replies.json").refuseAny()).hasMessageContaining("--answers recorded");
    }

    private RecordedFiles files(String chats, String summaries, String replies) {
        return new RecordedFiles(folder, chats, summaries, replies);
    }

    private static String answer(Brain brain, String text) {
        return brain.answer(List.of(new Message(Author.USER, text)));
    }
}
