package org.yaosu.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.learn.Rule;

class RulesTest {

    @Test
    void ofSeveralAnswersEveryLikelyOneIsGiven() {
        assertThat(new EachByItself(0.5).choose(scored(0.9, 0.6, 0.5, 0.1))).extracting(Scored::likelihood).containsExactly(0.9, 0.6);
    }

    @Test
    void oneAnswerIsGivenWhereItIsLikelierThanSilence() {
        assertThat(new AgainstSilence(0.3, 0.5).choose(scored(0.4, 0.35))).extracting(Scored::likelihood).containsExactly(0.4);
    }

    @Test
    void silenceIsBetterThanAnAnswerThatIsLessLikely() {
        assertThat(new AgainstSilence(0.5, 0.5).choose(scored(0.4, 0.35))).isEmpty();
    }

    @Test
    void anUnlikelyAnswerIsBetterThanASilenceThatIsNeverRight() {
        assertThat(new AgainstSilence(0, 0.5).choose(scored(0.01))).hasSize(1);
    }

    @Test
    void whereThereIsNoCandidateThereIsNoAnswer() {
        assertThat(new AgainstSilence(0, 0.5).choose(List.of())).isEmpty();
        assertThat(new EachByItself(0.5).choose(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recallAnswersMoreThanScore(boolean many) {
        assertThat(Thresholds.of(Rule.RECALL, many)).isLessThan(Thresholds.of(Rule.SCORE, many));
    }

    private static List<Scored> scored(double... likelihoods) {
        return IntStream.range(0, likelihoods.length).mapToObj(at -> new Scored(at, likelihoods[at])).toList();
    }
}
