package org.yaosu.learning.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.format.ChatRow;
import org.yaosu.learning.Orchard;
import org.yaosu.learning.TrainedReport;
import org.yaosu.learning.Workshop;

/** The commands as somebody types them one after the other, faster than anything comes into service. */
class LearnCommandTest {

    private static final int KNOWN = 20;
    private static final int FRESH = 5;
    private static final int MORE = 4;

    @TempDir
    Path folder;
    private Workshop workshop;
    private TrainCommand train;
    private LearnCommand learn;
    private CommandSession session;

    @BeforeEach
    void commands() throws IOException {
        Files.createFile(folder.resolve("known.json"));
        Files.createFile(folder.resolve("fresh.jsonl"));
        List<ChatRow.Read> chats = Orchard.chats(KNOWN + FRESH + MORE);
        workshop = new Workshop(folder.resolve("data"), Map.of("json", chats.subList(0, KNOWN), "jsonl", chats.subList(KNOWN, KNOWN + FRESH),
                "txt", chats.subList(KNOWN + FRESH, KNOWN + FRESH + MORE)));
        train = new TrainCommand(workshop.context(), workshop.trainer(), workshop.learned());
        learn = new LearnCommand(workshop.context(), workshop.learning());
        session = Workshop.proxy(CommandSession.class, Map.of("currentDir", arguments -> folder));
    }

    @AfterEach
    void stop() throws InterruptedException {
        workshop.stop();
    }

    @Test
    void whatWasJustTrainedIsLearnedOnThoughItIsNotInServiceYet() throws IOException {
        train.train(session, "", 1, 5, "known.json");

        assertThat(learn.learn(session, "", "fresh.jsonl").model().chats()).isEqualTo(KNOWN + FRESH);
    }

    @Test
    void howGoodItIsIsMeasured() throws IOException {
        train.train(session, "", 1, 5, "known.json");

        assertThat(learn.learn(session, "", "fresh.jsonl").model().questions().get(Orchard.FRUIT).quality().score().gold()).isPositive();
    }

    @Test
    void aModelThatCannotBeReadIsNotOverwritten() throws IOException {
        Path broken = Files.writeString(Files.createDirectories(folder.resolve("data")).resolve("learned.json"), "{");

        assertThatThrownBy(() -> learn.learn(session, "", "fresh.jsonl")).isInstanceOf(IOException.class).hasMessageContaining("take it away");

        assertThat(broken).hasContent("{");
    }

    @Test
    void whatTwoLearnAtOnceIsAllThere() throws Exception {
        train.train(session, "", 1, 5, "known.json");
        Files.createFile(folder.resolve("more.txt"));

        Thread other = new Thread(() -> {
            try {
                learn.learn(session, "", "more.txt");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        other.start();
        learn.learn(session, "", "fresh.jsonl");
        other.join();

        assertThat(learn.learn(session, "", "more.txt")).satisfies(report -> {
            assertThat(report.model().chats()).isEqualTo(KNOWN + FRESH + MORE);
            assertThat(report.replaced()).isEqualTo(MORE);
        });
    }

    @Test
    void recordsThatWereCorrectedAreLearnedWithTheirChats() throws IOException {
        train.train(session, "", 1, 5, "known.json");
        Files.writeString(folder.resolve("corrected.jsonl"), "{\"index\":2,\"records\":[{\"" + Orchard.FRUIT + "\":{\"value\":[\"pear\"]}}]}\n");

        TrainedReport report = learn.learn(session, "known.json", "corrected.jsonl");

        assertThat(report.replaced()).isEqualTo(1);
        assertThat(report.model().chats()).isEqualTo(KNOWN);
    }

    @Test
    void aRecordOfNoChatIsRefused() throws IOException {
        train.train(session, "", 1, 5, "known.json");
        Files.writeString(folder.resolve("corrected.jsonl"), "{\"index\":99,\"infos\":[{}]}\n");

        assertThatThrownBy(() -> learn.learn(session, "known.json", "corrected.jsonl")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a record of chat 99").hasMessageContaining("has " + KNOWN);
    }
}
