package org.yaosu.dialogue.command.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.dialogue.command.AskingSkills;
import org.yaosu.dialogue.command.FakeRun;

/** Files that models are asked about. */
class AnsweringInRunTest {

    private static final int ROWS = 40;
    private static final int PLENTY = 1000;

    @TempDir
    Path folder;
    private Path input;
    private Path output;
    private final List<BatchProgress> told = new ArrayList<>();

    @BeforeEach
    void files() throws IOException {
        input = Files.writeString(folder.resolve("in.jsonl"), AnsweringFixture.rows(ROWS));
        output = folder.resolve("out.txt");
    }

    private AnswerReport answer(FakeRun run, int atOnce) throws IOException {
        Answerer answerer = new Answerer(new AskingSkills(), DialogueOptions.DEFAULT, Optional.of(run));
        try (BegunAnswering begun = new Answering(input, output, DialogueOptions.DEFAULT, "", atOnce, false).begin()) {
            return begun.run(answerer, Optional.of(run), new BatchListener() {
                @Override
                public void progress(BatchProgress progress) {
                    told.add(progress);
                }

                @Override
                public void failure(Rejection rejection) {
                    throw new AssertionError(rejection.text());
                }
            });
        }
    }

    private static String replies(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(row -> "答 第 " + row + " 句\n").collect(Collectors.joining());
    }

    @Test
    void modelsAreAskedThroughTheRun() throws IOException {
        FakeRun run = new FakeRun(PLENTY);

        AnswerReport report = answer(run, 3);

        assertThat(output).hasContent(replies(ROWS));
        assertThat(run.asked()).hasSize(ROWS);
        assertThat(report.unanswered()).isZero();
        assertThat(told).last().extracting(BatchProgress::run, BatchProgress::cost).containsExactly(FakeRun.ID, (double) ROWS);
    }

    @Test
    void aSpentBudgetStopsItBeforeTheRowThatItHasNoRoomFor() {
        BatchStoppedException stopped = catchThrowableOfType(BatchStoppedException.class, () -> answer(new FakeRun(11), 1));

        assertThat(stopped.reason()).isEqualTo(Reason.BUDGET);
        assertThat(stopped.run()).isEqualTo(FakeRun.ID);
        assertThat(stopped).hasMessageStartingWith("the budget has no room; 11 rows are answered and kept in");
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(11));
        assertThat(output).doesNotExist();
    }

    @Test
    void whatStoppedForItsBudgetGoesOnWithoutAskingTwice() throws IOException {
        FakeRun first = new FakeRun(11);
        catchThrowableOfType(BatchStoppedException.class, () -> answer(first, 1));
        FakeRun second = new FakeRun(PLENTY);

        AnswerReport report = answer(second, 1);

        assertThat(output).hasContent(replies(ROWS));
        assertThat(report.kept()).isEqualTo(11);
        assertThat(second.asked()).hasSize(ROWS - 11).doesNotContainAnyElementsOf(first.asked());
    }

    @Test
    void noRowIsAnsweredWithoutAModelForLackOfBudget() {
        catchThrowableOfType(BatchStoppedException.class, () -> answer(new FakeRun(11), 8));

        assertThat(folder.resolve("out.txt.part")).satisfiesAnyOf(part -> assertThat(part).doesNotExist(), part -> assertThat(part).content().doesNotContain("嗯"));
    }

    private void fewerRowsThanAnOutageTakes() throws IOException {
        Files.writeString(input, AnsweringFixture.rows(Outage.ROWS - 1));
    }

    @Test
    void aQuotaOfTheAccountIsATroubleAndNoStop() throws IOException {
        fewerRowsThanAnOutageTakes();

        AnswerReport report = answer(new FakeRun(PLENTY).failing(Kind.QUOTA), 3);

        assertThat(report.troubles()).containsExactly(entry("model: no model answered: QUOTA", Outage.ROWS - 1L));
        assertThat(report.unanswered()).isEqualTo(Outage.ROWS - 1);
        assertThat(report.succeeded()).isFalse();
        assertThat(Files.readString(output)).startsWith("嗯 第 1 句");
    }

    @Test
    void aProviderThatIsGoneIsNotPassedOverInSilence() throws IOException {
        fewerRowsThanAnOutageTakes();

        AnswerReport report = answer(new FakeRun(PLENTY).gone(), 3);

        assertThat(report.unanswered()).isEqualTo(Outage.ROWS - 1);
        assertThat(report.troubles()).hasSize(1).containsValue(Outage.ROWS - 1L);
        assertThat(told).last().extracting(BatchProgress::unanswered).isEqualTo(Outage.ROWS - 1L);
    }

    @Test
    void whereNoModelAnswersAnyMoreItStopsAndSaysWhy() throws IOException {
        BatchStoppedException stopped = catchThrowableOfType(BatchStoppedException.class, () -> answer(new FakeRun(PLENTY).failing(Kind.NETWORK), 3));

        assertThat(stopped.reason()).isEqualTo(Reason.UNANSWERED);
        assertThat(stopped).hasMessageStartingWith("no model answered 20 rows in a row (model: no model answered: NETWORK); 0 rows are answered and kept in");
        assertThat(output).doesNotExist();
    }

    @Test
    void rowsOfAnOutageAreAskedAgainWhenItIsOver() throws IOException {
        // ten rows are answered before
        catchThrowableOfType(BatchStoppedException.class, () -> answer(new FakeRun(PLENTY).dyingAfter(10), 1));
        assertThat(folder.resolve("out.txt.part")).hasContent(replies(10));

        assertThat(answer(new FakeRun(PLENTY), 1).kept()).isEqualTo(10);
        assertThat(output).hasContent(replies(ROWS));
    }
}
