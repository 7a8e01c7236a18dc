package org.yaosu.web.api.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.run.RunBusyException;
import org.yaosu.web.http.ProblemException;

/** Why a run does not begin, as its caller is told. */
class RunDeskTest {

    private static long begun(Throwable cause) {
        return RunDesk.begun(CompletableFuture.failedFuture(cause), "monday.json", Path.of("/data/chats.json"));
    }

    static Stream<Arguments> causes() {
        return Stream.of(Arguments.of(new BatchException("/data/chats.json: no array"), 422, "monday.json: no array"),
                Arguments.of(new RunBusyException("run 3 is being worked on"), 409, "being worked on"),
                Arguments.of(new IOException("/data/journal.db: the disk is full"), 500, "journal.db: the disk is full"),
                Arguments.of(new BatchStoppedException(Reason.INTERRUPTED, 0, "stopped"), 503, "try again"));
    }

    @ParameterizedTest
    @MethodSource("causes")
    void whoseItIsIsToldByTheStatus(Throwable cause, int status, String words) {
        assertThatThrownBy(() -> begun(cause)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.answer().status()).isEqualTo(status);
            assertThat(problem).hasMessageContaining(words);
        });
    }

    @Test
    void aDefectIsNoMistakeOfTheCaller() {
        assertThatThrownBy(() -> begun(new IllegalArgumentException("a record has one answer for every field"))).isNotInstanceOf(ProblemException.class);
    }

    @Test
    void aRunThatHasBegunHasItsNumber() {
        assertThat(RunDesk.begun(CompletableFuture.completedFuture(7L), "monday.json", Path.of("/data/chats.json"))).isEqualTo(7);
    }
}
