package org.yaosu.evaluation.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final double[] HALF = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherOneAnother() {
        double[] values = IntStream.range(0, 50).mapToDouble(Math::sqrt).toArray();
        assertThat(new Bootstrap(3).mean(values)).isEqualTo(new Bootstrap(3).mean(values)).isNotEqualTo(new Bootstrap(4).mean(values));
    }

    /** Of 100 fair coins 40 to 60 are heads in 96.5 of 100 cases, 41 to 59 in 94.3. */
    @Test
    void theIntervalOfACoinIsTheBinomialOne() {
        Interval interval = new Bootstrap(1).mean(HALF);
        assertThat(interval.low()).isCloseTo(0.4, within(0.011));
        assertThat(interval.high()).isCloseTo(0.6, within(0.011));
    }

    @Test
    void whatDoesNotVaryHasAnIntervalWithoutWidth() {
        assertThat(new Bootstrap(1).mean(new double[] {7, 7, 7})).isEqualTo(new Interval(7, 7));
    }

    @Test
    void seriesShareTheirDraws() {
        List<Interval> intervals = new Bootstrap(1).means(List.of(HALF, HALF));
        assertThat(intervals.get(0)).isEqualTo(intervals.get(1)).isEqualTo(new Bootstrap(1).mean(HALF));
    }
}
