package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimingTest {

    private static final Duration LONG = Duration.ofDays(999_999);

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void anOutcomeThatDoesNotComeIsLate() throws InterruptedException {
        assertThat(Timing.SYSTEM.await(new CompletableFuture<>(), Duration.ofMillis(1))).isFalse();
    }

    @Test
    void aBadOutcomeIsOneToo() throws InterruptedException {
        assertThat(Timing.SYSTEM.await(CompletableFuture.failedFuture(new IllegalStateException()), LONG)).isTrue();
    }

    @Test
    void theBellEndsAPause() throws InterruptedException {
        Timing.SYSTEM.pause(CompletableFuture.completedFuture(null), LONG);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptEndsAPause() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Timing.SYSTEM.pause(new CompletableFuture<>(), LONG)).isInstanceOf(InterruptedException.class);
    }
}
