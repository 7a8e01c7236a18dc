package org.yaosu.itest.load.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void answersAndRefusalsAreCountedApart() {
        tally.begun();
        tally.ended(0);
        tally.ended(11203);
        tally.ended(0);

        Served served = tally.take();

        assertThat(served.answered()).isEqualTo(2);
        assertThat(served.refused()).isOne();
        assertThat(served.later()).isLessThanOrEqualTo(served.time());
    }

    @Test
    void nothingIsCountedTwice() {
        tally.begun();
        tally.ended(0);
        tally.take();

        assertThat(tally.take().answered()).isZero();
    }

    @Test
    void whatIsToldInALineIsTheSame() {
        tally.begun();
        tally.ended(0);
        Served served = tally.take();

        assertThat(Served.of(served.line())).isEqualTo(served);
    }
}
