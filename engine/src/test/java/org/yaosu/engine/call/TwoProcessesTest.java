package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class TwoProcessesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 100", "3, 300", "4, 400"})
    void keepToOneLimitAndShareIt(int concurrency, int calls) throws Exception {
        try (Counter counter = new Counter(2)) {
            counter.caller(1, folder, concurrency);
            counter.caller(2, folder, concurrency);
            counter.answers.countDown();

            until(() -> counter.calls() >= calls);

            assertThat(counter.most).hasValue(concurrency);
            assertThat(counter.calls.values()).hasSize(2).allSatisfy(part -> assertThat(part.get()).isGreaterThan(calls / 4));
        }
    }

    @Test
    void whoMayHaveLessFindsHisPart() throws Exception {
        try (Counter counter = new Counter(2)) {
            counter.caller(1, folder, 6);
            counter.caller(2, folder, 2);
            counter.answers.countDown();

            until(() -> counter.calls() >= 400);

            assertThat(counter.most).hasValue(6);
            assertThat(counter.calls.get(2)).hasValueGreaterThan(30);
        }
    }

    @Test
    void whatAKilledProcessHeldIsFreeAgain() throws Exception {
        try (Counter counter = new Counter(1)) {
            CallingProcess first = counter.caller(1, folder, 3);
            until(() -> counter.underWay() == 3);
            first.kill();

            counter.caller(2, folder, 3);

            // The counter has not noticed: the dead one's calls are still there.
            until(() -> counter.underWay() == 6);
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
