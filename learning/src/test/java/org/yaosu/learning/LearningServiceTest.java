package org.yaosu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.learn.Lesson;
import org.yaosu.learning.model.TrainingSettings;

class LearningServiceTest {

    private static final int KNOWN = 20;
    private static final int ALL = 32;
    private static final List<ChatRow.Read> CHATS = Orchard.chats(ALL);

    @TempDir
    Path data;
    private Workshop workshop;
    private LearningService learning;

    @BeforeEach
    void learned() throws IOException {
        workshop = new Workshop(data, Map.of());
        Outputs.own(workshop.learned()).write(workshop.trainer().train(CHATS.subList(0, KNOWN), List.of(), TrainingSettings.DEFAULT));
        learning = workshop.learning();
    }

    @AfterEach
    void stop() throws InterruptedException {
        workshop.stop();
    }

    @Test
    void aLessonTellsWhatWasNewAndWhatWasKnown() throws IOException {
        assertThat(learning.learn(CHATS.subList(KNOWN - 2, KNOWN + 3))).isEqualTo(new Lesson(KNOWN + 3, 3, 2));
    }

    @Test
    void whatManyThreadsLearnAtOnceIsAllThere() throws IOException {
        CompletableFuture<?>[] pupils = Stream.of(CHATS.subList(KNOWN, KNOWN + 4), CHATS.subList(KNOWN + 4, KNOWN + 8), CHATS.subList(KNOWN + 8, ALL))
                .map(chats -> CompletableFuture.runAsync(() -> learn(chats))).toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(pupils).join();

        assertThat(learning.learn(CHATS.subList(KNOWN, ALL))).isEqualTo(new Lesson(ALL, 0, ALL - KNOWN));
    }

    @Test
    void wordsOfChatsAreNobodyElsesToRead() throws IOException {
        assumeThat(data.getFileSystem().supportedFileAttributeViews()).contains("posix");

        learning.learn(CHATS.subList(KNOWN, KNOWN + 1));

        assertThat(Files.getPosixFilePermissions(data.resolve("learned.json"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aChatWithoutALabelChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(data.resolve("learned.json"));

        assertThatThrownBy(() -> learning.learn(List.of(new ChatRow.Read(CHATS.get(KNOWN).chat())))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no label");
        assertThat(data.resolve("learned.json")).hasBinaryContent(before);
    }

    @Test
    void withoutAnyChatNothingIsLearned() {
        assertThatThrownBy(() -> learning.learn(List.of())).isInstanceOf(IllegalArgumentException.class).hasMessage("there is no chat to learn from");
    }

    private void learn(List<ChatRow.Read> chats) {
        try {
            learning.learn(chats);
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }
}
