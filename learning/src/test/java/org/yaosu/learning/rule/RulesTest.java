package org.yaosu.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.learning.rule.BestF1.Known;

class RulesTest {

    @Test
    void oneOfTwoAnswersIsBetterThanNoneWhereOneMustBeRight() {
        assertThat(new LikelierThanSilence(1).choose(scored(0.45, 0.4))).extracting(Scored::likelihood).containsExactly(0.45);
    }

    @Test
    void silenceIsBetterThanAnUnlikelyAnswer() {
        assertThat(new LikelierThanSilence(1).choose(scored(0.3, 0.1))).isEmpty();
    }

    @Test
    void anUnlikelyAnswerIsBetterThanASilenceThatIsNeverRight() {
        assertThat(new LikelierThanSilence(0.1).choose(scored(0.3, 0.1))).hasSize(1);
    }

    @Test
    void eachKindHasItsOwnThreshold() {
        EachByItself rule = new EachByItself(Map.of("a", 0.2, "b", 0.9));

        assertThat(rule.choose(List.of(new Scored(0, "b", 0.8), new Scored(1, "a", 0.3), new Scored(2, "unknown", 1)))).extracting(Scored::place)
                .containsExactly(1);
    }

    @Test
    void whatWinsPointsIsAnsweredBelowTheThresholdToo() {
        Decision rule = new LikeliestOverThreshold(new LikelierThanSilence(0), new EachByItself(Map.of("a", 0.9)));

        assertThat(rule.choose(scored(0.3, 0.1))).hasSize(1);
    }

    @Test
    void theBestThresholdStandsBetweenRightAndWrong() {
        BestF1 best = BestF1.of(List.of(new Known(0.9, true), new Known(0.6, true), new Known(0.4, false), new Known(0.1, false)));

        assertThat(best.threshold()).isEqualTo(0.5, within(1e-9));
        assertThat(best.f1()).isEqualTo(1);
    }

    @Test
    void rowsThatAreEquallyLikelyAreAnsweredTogether() {
        BestF1 best = BestF1.of(List.of(new Known(0.5, true), new Known(0.5, false), new Known(0.5, false)));

        assertThat(best.f1()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void fewRowsAreDrawnTowardsHalfOfTheF1ThatTheyReach() {
        List<Known> few = known(5, 0.9);
        BestF1 best = BestF1.of(few);

        assertThat(RecallThresholds.of(Map.of("kind", few), 1).get("kind")).isEqualTo((best.threshold() + best.f1() / 2) / 2, within(1e-9));
    }

    @Test
    void theMoreRightRowsTheNearerToTheBestThreshold() {
        assertThat(RecallThresholds.of(Map.of("kind", known(400, 0.2)), 0.5).get("kind")).isEqualTo(BestF1.of(known(400, 0.2)).threshold(), within(0.01));
    }

    @Test
    void allKindsOfAQuestionHaveOneThreshold() {
        assertThat(RecallThresholds.of(Map.of("rare", known(3, 0.2), "common", known(40, 0.4)), 0.5).values().stream().distinct()).hasSize(1);
    }

    @Test
    void noThresholdIsAboveTheMost() {
        assertThat(RecallThresholds.of(Map.of("kind", known(50, 0.95)), 0.5).get("kind")).isEqualTo(0.5);
    }

    /** So many right rows of this likelihood, and as many wrong ones a little below. */
    private static List<Known> known(int right, double likelihood) {
        return Stream.concat(IntStream.range(0, right).mapToObj(at -> new Known(likelihood, true)),
                IntStream.range(0, right).mapToObj(at -> new Known(likelihood - 0.02, false))).toList();
    }

    private static List<Scored> scored(double... likelihoods) {
        return IntStream.range(0, likelihoods.length).mapToObj(at -> new Scored(at, "a", likelihoods[at])).toList();
    }
}
