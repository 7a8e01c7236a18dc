package org.yaosu.learning.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.learning.rows.Row;

class LogisticRegressionTest {

    @Test
    void weightsSayWhatSpeaksForAndAgainst() {
        Weights weights = LogisticRegression.fit(samples("for", "against"));

        assertThat(weights.byFeature().get("for")).isPositive();
        assertThat(weights.byFeature().get("against")).isNegative();
    }

    @Test
    void theScaleOfAFeatureMakesNoDifference() {
        Weights small = LogisticRegression.fit(scaled(1));
        Weights large = LogisticRegression.fit(scaled(1000));

        assertThat(large.byFeature().get("for") * 1000).isCloseTo(small.byFeature().get("for"), withinPercentage(0.1));
    }

    @Test
    void whatOneChatAloneHasIsNotLearned() {
        List<Sample> samples = IntStream.range(0, 20).mapToObj(at -> new Sample("chat" + at, row(at % 2 == 0, "name#" + at / 2 * 2 + at % 2, "for" + at % 2))).toList();

        assertThat(LogisticRegression.fit(samples).byFeature()).containsOnlyKeys("for0", "for1");
    }

    @Test
    void whatTwoChatsHaveIsLearned() {
        List<Sample> samples = IntStream.range(0, 20).mapToObj(at -> new Sample("chat" + at, row(at % 2 == 0, "name#" + at / 4))).toList();

        assertThat(LogisticRegression.fit(samples).byFeature()).containsKeys("name#0", "name#4");
    }

    @Test
    void whatIsAlwaysRightIsLikely() {
        List<Sample> samples = IntStream.range(0, 20).mapToObj(at -> new Sample("chat" + at, row(true))).toList();

        assertThat(LogisticRegression.fit(samples).likelihood(row(true).features())).isGreaterThan(0.9);
    }

    private static List<Sample> samples(String right, String wrong) {
        return IntStream.range(0, 40).mapToObj(at -> new Sample("chat" + at, row(at % 2 == 0, at % 2 == 0 ? right : wrong))).toList();
    }

    private static List<Sample> scaled(double factor) {
        return IntStream.range(0, 40).mapToObj(at -> new Sample("chat" + at,
                new Row("kind", at % 3 == 0, true, new TreeMap<>(Map.of("for", factor * (at % 3 == 0 ? 2 : at % 2)))))).toList();
    }

    private static Row row(boolean right, String... features) {
        TreeMap<String, Double> values = new TreeMap<>();
        for (String feature : features) {
            values.put(feature, 1.0);
        }
        return new Row("kind", right, true, values);
    }
}
