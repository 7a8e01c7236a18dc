package org.yaosu.shell.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchProgress;

class PaceTest {

    private final AtomicLong seconds = new AtomicLong();
    private final Pace pace = new Pace(() -> Duration.ofSeconds(seconds.get()).toNanos());

    private void at(long second, long chats, long kept, long bytes) {
        seconds.set(second);
        pace.add(new BatchProgress(1, chats, kept, 0, 0, bytes, 10_000, 0, Duration.ZERO));
    }

    @Test
    void atTheStartThereIsNone() {
        at(0, 5, 0, 50);
        assertThat(pace.rate()).isEmpty();
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void chatsThatWereKeptAreNotCounted() {
        at(1, 500, 500, 5_000);
        at(10, 520, 500, 5_200);
        assertThat(pace.rate()).hasValue(2);
        assertThat(pace.left()).contains(Duration.ofSeconds(240));
    }

    @Test
    void keptChatsAloneTellNothingOfTheTimeLeft() {
        at(5, 500, 500, 5_000);
        assertThat(pace.rate()).hasValue(0);
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void whatIsUnderWayWhenAllIsReadTakesUnknownTime() {
        at(2, 20, 0, 10_000);
        assertThat(pace.left()).isEmpty();
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        at(10, 1_000, 0, 1_000);
        at(20, 1_010, 0, 1_010);
        at(30, 1_020, 0, 1_020);
        assertThat(pace.rate()).hasValue(1);
    }

    @Test
    void aProviderThatRestsIsSeen() {
        at(1, 10, 0, 100);
        seconds.set(60);
        assertThat(pace.rate()).hasValue(0);
        assertThat(pace.left()).isEmpty();
    }
}
