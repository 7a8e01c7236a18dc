package org.yaosu.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.format.ChatRow;

/** What must hold for real chats; the data is public but no part of the project. */
class ContestDataTest {

    @Test
    void everyChatIsReadWithExactSpansAndEveryGoldSpeakerIsFound() throws IOException {
        Path file = data();
        List<Set<String>> gold = goldNames(file);
        try (InputStream input = Files.newInputStream(file)) {
            List<ChatRow> rows = Rows.read(new ContestJsonReader(), input);

            assertThat(rows).hasSameSizeAs(gold).isNotEmpty();
            for (int i = 0; i < rows.size(); i++) {
                check(Rows.chat(rows.get(i)), gold.get(i));
            }
        }
    }

    private static void check(Chat chat, Set<String> gold) {
        String source = chat.source();
        Set<String> speakers = new HashSet<>();
        for (Turn turn : chat.turns()) {
            assertThat(turn.span().of(source)).isEqualTo(turn.text());
            assertThat(turn.label().of(source)).isEqualTo(turn.speaker());
            speakers.add(turn.speaker());
        }
        for (String name : gold) {
            if (source.startsWith(name + "：") || source.contains("\n" + name + "：")) {
                assertThat(speakers).as("chat %s", chat.id()).contains(name);
            }
        }
    }

    private static List<Set<String>> goldNames(Path file) throws IOException {
        List<Set<String>> names = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.newInputStream(file))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("chat_text")) {
                    names.add(new HashSet<>());
                } else if (token == JsonToken.FIELD_NAME && json.currentName().equals("基本信息-姓名")) {
                    Optional.ofNullable(json.nextTextValue()).filter(name -> !name.isEmpty()).ifPresent(names.get(names.size() - 1)::add);
                }
            }
        }
        return names;
    }

    /** The shared folder stands beside the project, or beside the folder of its work trees. */
    private static Path data() {
        Path root = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "..")).toAbsolutePath().normalize();
        Path file = root.resolve("../shared/data/contest/train.json");
        assumeTrue(Files.isRegularFile(file), "skipped: no " + file + ", the data of the contest is not here");
        return file;
    }
}
