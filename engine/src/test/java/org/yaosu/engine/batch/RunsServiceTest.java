package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.journal.RunOrder;

/** What is kept of runs, and told of them. */
class RunsServiceTest extends RunsFixture {

    @Test
    void aRunIsKeptWithItsCounts() throws IOException {
        extract("a", Lines.REJECTED, "c");

        assertThat(runs.list()).singleElement().extracting(Run::id, Run::state, Run::chats, Run::failed, Run::input)
                .containsExactly(1L, RunState.DONE, 3L, 1L, folder.resolve("in.lines"));
        assertThat(runs.newest()).contains(runs.list().get(0));
    }

    @Test
    void theInputIsCalledWhatItsCallerCallsIt() throws IOException {
        BatchRequest plain = request(input("a"));
        BatchRequest named = new BatchRequest(plain.input(), plain.reader(), plain.output(), plain.writer(), plain.options(), plain.spending(), Optional.of("monday.lines"));
        batches.run(named, new Progress());
        batches.run(plain, new Progress());

        assertThat(runs.list()).extracting(Run::shown).containsExactly(plain.input().toString(), "monday.lines");
        runs.resume(1, Resumption.AS_BEGUN, new Progress());
        assertThat(runs.report(1).run().name()).contains("monday.lines");
        runs.resume(1, new Resumption(Optional.of(plain.input()), Optional.empty(), Optional.empty(), OptionalDouble.empty()), new Progress());
        assertThat(runs.report(1).run().name()).isEmpty();
    }

    @Test
    void otherWorkThanOnChatsIsGoneOnWithByItsOwnCommand() throws IOException {
        BatchRequest request = new BatchRequest(folder.resolve("in"), Optional.empty(), folder.resolve("out"), Optional.empty(), ExtractionOptions.DEFAULT);
        journal.begin(new RunOrder(request, false, false).of("dialogue answer")).close();

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class)
                .hasMessageContaining("run 1 is no batch of chats", "enter 'dialogue answer' again");
        assertThatThrownBy(() -> runs.export(1, folder.resolve("out"), Optional.of("text"))).isInstanceOf(BatchException.class)
                .hasMessageContaining("run 1 is no batch of chats");
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void aFinishedRunIsWrittenAgainWithoutAskingAnybody() throws IOException {
        extract("a", "b");
        asked.clear();

        BatchReport report = runs.export(1, folder.resolve("again.txt"), Optional.empty());

        assertThat(asked).isEmpty();
        assertThat(folder.resolve("again.txt")).hasSameTextualContentAs(output());
        assertThat(report.complete()).isTrue();
    }

    @Test
    void whatHadNoTurnKeepsItsPlaceInAnExport() throws Exception {
        stopAt("a", IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toArray(String[]::new));

        BatchReport report = runs.export(1, folder.resolve("part.txt"), Optional.empty());

        assertThat(Files.readAllLines(folder.resolve("part.txt"))).startsWith("1 a", "2 b", "3 -it had no turn yet");
        assertThat(report.complete()).isFalse();
    }

    @Test
    void aRunThatIsWorkedOnIsNotTakenUp() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        step.set(chat -> {
            started.countDown();
            go.await();
        });
        FutureTask<BatchReport> run = new FutureTask<>(() -> extract("a"));
        new Thread(run).start();
        started.await();

        assertThatThrownBy(() -> runs.resume(1, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class).hasMessageContaining("1");
        assertThatThrownBy(() -> runs.forget(1)).isInstanceOf(BatchException.class);
        assertThat(runs.list()).singleElement().extracting(Run::state).isEqualTo(RunState.RUNNING);
        go.countDown();
        assertThat(run.get().complete()).isTrue();
    }

    @Test
    void anUnknownRunIsNamed() {
        assertThatThrownBy(() -> runs.resume(7, Resumption.AS_BEGUN, new Progress())).isInstanceOf(BatchException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> runs.export(7, output(), Optional.empty())).isInstanceOf(BatchException.class).hasMessageContaining("7");
        assertThatThrownBy(() -> runs.forget(7)).isInstanceOf(BatchException.class).hasMessageContaining("7");
    }

    @Test
    void aForgottenRunIsGone() throws IOException {
        extract("a");

        runs.forget(1);

        assertThat(runs.list()).isEmpty();
        assertThat(output()).hasContent("1 a");
    }
}
