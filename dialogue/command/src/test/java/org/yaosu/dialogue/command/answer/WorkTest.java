package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueOptions;

/** What makes two pieces of work the same. */
class WorkTest extends AnsweringFixture {

    @Test
    void anotherConsensusIsAnotherOption() throws IOException {
        DialogueOptions half = new DialogueOptions(Optional.empty(), Optional.empty(), OptionalDouble.of(0.5), DialogueOptions.DEFAULT.timeLimit(), Optional.empty());

        assertThat(Work.of(input, half, "")).isEqualTo(Work.of(input, half, "")).isNotEqualTo(Work.of(input, DialogueOptions.DEFAULT, ""));
    }

    @Test
    void anotherPlatformIsAnotherSystem() throws IOException {
        assertThat(Work.of(input, DialogueOptions.DEFAULT, "index a").sameAs(Work.of(input, DialogueOptions.DEFAULT, "index b"))).isFalse();
    }

    @Test
    void whatThePlatformIsSetToIsComparedAndNotKept() throws IOException {
        assertThat(Work.of(input, DialogueOptions.DEFAULT, "{apiKey=open sesame}").toString()).doesNotContain("sesame");
    }

    @Test
    void anIndexThatWasWrittenAnewIsAnotherOption() throws IOException {
        Path index = Files.createDirectory(folder.resolve("index"));
        DialogueOptions options = new DialogueOptions(Optional.empty(), Optional.of(index), DialogueOptions.DEFAULT.timeLimit());
        Files.writeString(index.resolve("a"), "1");
        Work before = Work.of(input, options, "");
        assertThat(Work.of(input, options, "")).isEqualTo(before);

        Files.writeString(index.resolve("b"), "2");

        assertThat(Work.of(input, options, "")).isNotEqualTo(before);
    }
}
