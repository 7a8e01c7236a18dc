package org.yaosu.shell.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.GogoSession;
import org.yaosu.shell.OwnTime;
import org.yaosu.shell.progress.ProgressKind;

class AttendanceTest {

    private final GogoSession gogo = new GogoSession("");
    private final OwnTime ownTime = new OwnTime();
    private final Attendance attendance = new Attendance(ownTime);

    @AfterEach
    void close() {
        gogo.close();
    }

    private CommandException failure(ProgressKind progress, String output, Batch.Work<BatchReport> work) {
        return catchThrowableOfType(CommandException.class,
                () -> attendance.report(gogo.session, new Batch<>("extract", progress, new GoOn(output), "out was not written", work)));
    }

    private static BatchStoppedException stopped(Reason reason) {
        return new BatchStoppedException(reason, 7, "stopped after 3 chats, which are kept");
    }

    @Test
    void aBatchThatWasStoppedSaysHowToGoOn() {
        CommandException failure = failure(ProgressKind.LINES, "my out.json", listener -> {
            throw stopped(Reason.INTERRUPTED);
        });
        assertThat(failure.status()).isEqualTo(130);
        assertThat(failure.getMessage().lines()).containsExactly("stopped after 3 chats, which are kept", "to go on: ./yaosu resume 7 -o 'my out.json'");
    }

    @Test
    void aBudgetThatIsSpentAsksForALargerOne() {
        CommandException failure = failure(ProgressKind.LINES, "out.json", listener -> {
            throw stopped(Reason.BUDGET);
        });
        assertThat(failure.status()).isEqualTo(1);
        assertThat(failure).hasMessageEndingWith("to go on: ./yaosu resume 7 -o out.json --budget N");
    }

    @Test
    void aBatchThatMakesMoreThanRecordsIsGoneOnWithBySameCommand() {
        CommandException failure = catchThrowableOfType(CommandException.class, () -> attendance.attend(gogo.session,
                new Batch<>("prepare", ProgressKind.LINES, GoOn.SAME_COMMAND, "out was not written", listener -> {
                    throw stopped(Reason.BUDGET);
                })));
        assertThat(failure).hasMessageEndingWith("to go on: give the same command again, which asks only what is missing");
    }

    @Test
    void theFirstInterruptLetsTheWorkEndAndTheSecondReachesItToo() {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        CommandException failure = failure(ProgressKind.LINES, "", listener -> {
            caller.interrupt();
            untilInterrupted(never);
            caller.interrupt();
            untilInterrupted(never);
            throw stopped(Reason.INTERRUPTED);
        });
        assertThat(failure.status()).isEqualTo(130);
        assertThat(gogo.output().lines()).containsOnlyOnce("yaosu: finishing the chats under way; Ctrl-C again stops at once");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static void untilInterrupted(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException asked) {
            return;
        }
    }

    @Test
    void whoeverEndsTheProcessReachesTheWork() {
        CountDownLatch never = new CountDownLatch(1);
        CommandException failure = failure(ProgressKind.NONE, "", listener -> {
            ownTime.stop();
            untilInterrupted(never);
            throw stopped(Reason.INTERRUPTED);
        });
        assertThat(failure.status()).isEqualTo(130);
        assertThatThrownBy(() -> ownTime.begin(() -> "")).hasMessage("stopped");
    }

    @Test
    void whereTheProcessEndsFirstItSaysHowToGoOn() throws Exception {
        String[] words = new String[2];
        attendance.report(gogo.session, new Batch<>("extract", ProgressKind.LINES, new GoOn("out.json"), "", listener -> {
            words[0] = ownTime.lastWords();
            listener.progress(new BatchProgress(7, 1, 0, 0, 0, 1, 2, 0, Duration.ZERO));
            words[1] = ownTime.lastWords();
            return FakeExtractor.report(0, 0);
        }));
        assertThat(words).containsExactly("yaosu: stopped at once; './yaosu runs' shows what is kept",
                "yaosu: stopped at once; what is done is kept, to go on: ./yaosu resume 7 -o out.json");
    }

    @Test
    void workThatGivesUpWithoutAWordSaysWhatWasNotWritten() {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        CommandException failure = failure(ProgressKind.NONE, "", listener -> {
            caller.interrupt();
            untilInterrupted(never);
            throw new IllegalStateException("given up");
        });
        assertThat(failure).hasMessage("stopped; out was not written").extracting(CommandException::status).isEqualTo(130);
    }

    @Test
    void aMachineIsToldOfARefusalAndNobodyElseIs() {
        CommandException failure = failure(ProgressKind.JSON, "", listener -> {
            throw new BatchException("there is no file chats.json");
        });
        assertThat(gogo.output().lines()).containsExactly("{\"event\":\"end\",\"status\":2,\"run\":0,\"message\":\"there is no file chats.json\"}");
        assertThat(failure).extracting("told").isEqualTo(true);
    }

    @Test
    void aMachineIsToldWhereSomethingElseThanABatchWentWrongOnTheWay() throws Exception {
        CommandResult result = () -> false;
        attendance.attend(gogo.session, new Batch<>("extract", ProgressKind.JSON, GoOn.NOWHERE, "", listener -> result));
        assertThat(gogo.output().lines()).containsExactly("{\"event\":\"end\",\"status\":1,\"run\":0,\"message\":null}");
    }

    @Test
    void workThatIsNoRunSaysHowToGoOnWithItWhereTheProcessEndsFirst() throws Exception {
        String[] words = new String[1];
        attendance.attend(gogo.session, new Batch<>("extract", ProgressKind.NONE, GoOn.SAME_COMMAND, "", listener -> words[0] = ownTime.lastWords()));
        assertThat(words).containsExactly("yaosu: stopped at once; what is done is kept, to go on: give the same command again, which asks only what is missing");
    }

    @Test
    void aReportThatMayStandNowhereIsAStatusAlone() throws Exception {
        assertThat(attendance.report(gogo.session, new Batch<>("extract", ProgressKind.JSON, GoOn.NOWHERE, "", listener -> FakeExtractor.report(0, 0)))).isNull();
        assertThat(failure(ProgressKind.JSON, "", listener -> FakeExtractor.report(1, 0)).status()).isEqualTo(1);
    }
}
