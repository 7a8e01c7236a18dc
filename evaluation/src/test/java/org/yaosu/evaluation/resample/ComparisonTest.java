package org.yaosu.evaluation.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yaosu.evaluation.score.Records.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.format.Label;
import org.yaosu.evaluation.score.Records;
import org.yaosu.evaluation.score.Score;

class ComparisonTest {

    private static final List<List<Label>> GOLD = List.of(List.of(record("名", "沈禾", "段", "一")), List.of(record("段", "二")),
            List.of(record("名", "杜若")), List.of(record("事", "签合同")));
    private static final Score PERFECT = Records.scorer().score(GOLD, GOLD);
    private static final Score OTHER = Records.scorer().score(GOLD, List.of(List.of(record("段", "一")), List.of(record("段", "二")),
            List.of(record("名", "沈禾", "段", "二")), List.of(record("事", "合同"))));
    private static final Bootstrap BOOTSTRAP = new Bootstrap(5);

    @Test
    void theOtherWayRoundEverythingIsMirrored() {
        Comparison there = Comparison.of(OTHER, PERFECT, BOOTSTRAP);
        Comparison back = Comparison.of(PERFECT, OTHER, BOOTSTRAP);
        assertThat(back.difference()).isEqualTo(-there.difference());
        assertThat(back.interval()).isEqualTo(new Interval(-there.interval().high(), -there.interval().low()));
        assertThat(List.of(back.better(), back.worse(), back.equal())).containsExactly(there.worse(), there.better(), there.equal());
    }

    @Test
    void chatsAreBetterWorseOrEqual() {
        Comparison comparison = Comparison.of(PERFECT, OTHER, BOOTSTRAP);
        assertThat(List.of(comparison.better(), comparison.worse(), comparison.equal())).containsExactly(3, 0, 1);
    }

    @Test
    void theFieldsAddUpToTheDifference() {
        Comparison comparison = Comparison.of(PERFECT, OTHER, BOOTSTRAP);
        assertThat(comparison.fields().stream().mapToDouble(Comparison.FieldDifference::difference).sum())
                .isCloseTo(comparison.difference(), within(1e-12));
        assertThat(comparison.points() + comparison.difference()).isCloseTo(PERFECT.points(), within(1e-12));
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        Comparison comparison = Comparison.of(OTHER, OTHER, BOOTSTRAP);
        assertThat(comparison.interval()).isEqualTo(new Interval(0, 0));
        assertThat(comparison.equal()).isEqualTo(4);
    }
}
