package org.yaosu.itest.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CallerTest {

    private final Counts counts = new Counts();

    @Test
    void aCallerThatSeesOnlyFailuresEnds() {
        new Caller(mark -> {
            throw new IllegalStateException("broken");
        }, counts, () -> true).call();

        assertThat(counts.hopeless()).isTrue();
    }

    @Test
    void classesThatDoNotFitTogetherAreAFailureOfTheChat() {
        new Caller(mark -> {
            throw new NoSuchMethodError("of an older jar");
        }, counts, () -> counts.accepted() < 1).call();

        assertThat(counts.failures()).singleElement().asString().contains("of an older jar");
    }

    @Test
    void waitingForChatsEndsInTime() throws InterruptedException {
        counts.awaitCompleted(1, System.nanoTime());

        assertThat(counts.completed()).isZero();
    }
}
