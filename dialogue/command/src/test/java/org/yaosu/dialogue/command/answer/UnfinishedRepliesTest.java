package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueOptions;

/** Unfinished replies belong to one process at a time, and to the work that they were begun for. */
class UnfinishedRepliesTest extends AnsweringFixture {

    @Test
    void killedInTheMiddleOfALineItGoesOnToTheSameBytes() throws Exception {
        whileAnotherProcessAnswers(() -> { });
        Files.writeString(folder.resolve("out.txt.part"), "嗯 第", StandardOpenOption.APPEND);

        AnswerReport report = answer();

        assertThat(report.kept()).isEqualTo(AnsweringChild.STUCK - 1);
        assertThat(output).hasContent(replies(ROWS));
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void whatAnotherProcessGoesOnWithIsItsOwn() throws Exception {
        stopAt(3, 1);

        whileAnotherProcessAnswers(() -> assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("is being written by another"));
    }

    /** Answers in a process of its own, which stops at a row and is killed after what is done meanwhile. */
    private void whileAnotherProcessAnswers(ThrowingCallable work) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                AnsweringChild.class.getName(), input.toString(), output.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("at row " + AnsweringChild.STUCK);
            assertThatCode(work).doesNotThrowAnyException();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(AnsweringChild.STUCK - 1));
    }

    @Test
    void whoWasRefusedDoesNotLetAThirdOneIn() throws Exception {
        try (PartFile held = PartFile.open(output, Work.of(input, DialogueOptions.DEFAULT, ""), false)) {
            assertThatThrownBy(this::answer).hasMessageContaining("is being written by another");
            assertThat(exitOfAnotherProcess()).isNotZero();
            assertThat(folder.resolve("out.txt.part")).exists();
            assertThat(held.lines()).isZero();
        }
    }

    private int exitOfAnotherProcess() throws Exception {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                AnsweringChild.class.getName(), input.toString(), output.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("child").toFile()).start().waitFor();
    }

    @Test
    void ofTwoThatWriteTheSameFileOneIsRefused() throws IOException {
        try (PartFile held = PartFile.open(output, Work.of(input, DialogueOptions.DEFAULT, ""), false)) {
            assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("is being written by another");
            assertThat(held.lines()).isZero();
        }
    }

    @Test
    void aPartThatIsSomebodyElsesIsNotOverwritten() throws IOException {
        Path part = Files.writeString(folder.resolve("out.txt.part"), "mine");

        assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("nothing says that it was begun by this command");
        assertThat(part).hasContent("mine");
    }

    @Test
    void unfinishedRepliesToAnotherInputAreNotOverwritten() throws IOException {
        stopAt(9, 1);
        Path part = folder.resolve("out.txt.part");
        String before = Files.readString(part);
        input = Files.writeString(folder.resolve("other.jsonl"), rows(3));

        assertThatThrownBy(this::answer).isInstanceOf(IOException.class).hasMessageContaining("holds " + before.lines().count() + " replies to " + folder.resolve("in.jsonl"))
                .hasMessageContaining("another input").hasMessageContaining("--fresh").hasMessageContaining("-o");
        assertThat(part).hasContent(before);
        input = folder.resolve("in.jsonl");
        assertThat(answer().kept()).isEqualTo(before.lines().count());
    }

    @Test
    void unfinishedRepliesWithOtherOptionsAreNotOverwritten() throws IOException {
        stopAt(9, 2);

        assertThatThrownBy(() -> answer(new DialogueOptions(Optional.of(List.of()), Optional.empty(), DialogueOptions.DEFAULT.timeLimit()), answerer(), 2, false))
                .isInstanceOf(IOException.class).hasMessageContaining("other options").hasMessageContaining("--fresh");
        assertThat(answer().kept()).isPositive();
    }

    @Test
    void freshOverwritesUnfinishedRepliesToAnotherInput() throws IOException {
        stopAt(9, 2);
        Files.writeString(input, rows(3));

        answer(answerer(), 2, true);

        assertThat(output).hasContent(replies(3));
    }

    @Test
    void anInputThatWasMovedIsTheSame() throws IOException {
        stopAt(9, 2);
        input = Files.move(input, folder.resolve("moved.jsonl"));

        assertThat(answer().kept()).isPositive();
    }
}
