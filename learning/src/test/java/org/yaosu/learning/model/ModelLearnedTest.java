package org.yaosu.learning.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Weights;

class ModelLearnedTest {

    private static final Weights WEIGHTS = new Weights(-1, Map.of("fair", 1.0, "good", 2.0, "better", 3.0, "bad", -4.0));
    /** The chat is silent where "quiet" speaks. */
    private static final Weights SILENCE = new Weights(-3, Map.of("quiet", 6.0));

    @Test
    void aSingleValueIsAnsweredOnceHoweverManyAreLikely() {
        assertThat(answer(false, candidate("a", feature("good", 0)), candidate("b", feature("better", 2))))
                .singleElement().satisfies(finding -> assertThat(finding.value()).isEqualTo("b"));
    }

    @Test
    void aListIsAnsweredTheLikeliestFirst() {
        assertThat(answer(true, candidate("a", feature("good", 0)), candidate("b", feature("better", 2)), candidate("c", feature("bad", 4))))
                .extracting(Finding::value).containsExactly("b", "a");
    }

    @Test
    void whereSilenceIsLikelierASingleValueIsNotAnswered() {
        assertThat(answer(false, candidate("a", feature("fair", 0)), candidate("b", feature("quiet", 1)))).isEmpty();
    }

    @Test
    void silenceIsNoMatterToAList() {
        assertThat(answer(true, candidate("a", feature("good", 0)), candidate("b", feature("quiet", 1)))).extracting(Finding::value).containsExactly("a");
    }

    @Test
    void theConfidenceIsTheLikelihood() {
        assertThat(answer(false, candidate("a", feature("good", 0)))).singleElement()
                .satisfies(finding -> assertThat(finding.confidence()).isEqualTo(1 / (1 + Math.exp(-1))));
    }

    @Test
    void whatNothingInTheChatShowsIsNeverAnswered() {
        assertThat(answer(false, candidate("a", Feature.of("better", 9)))).isEmpty();
    }

    @Test
    void theEvidenceIsWhatSpeaksForItInTheOrderOfTheChat() {
        assertThat(answer(false, candidate("a", feature("good", 30), feature("bad", 1), feature("better", 50), feature("better", 10), Feature.of("better", 1))))
                .singleElement().satisfies(finding -> assertThat(finding.evidence()).extracting(Span::start).containsExactly(10, 30, 50));
    }

    @Test
    void theEvidenceIsShort() {
        List<Span> many = List.of(new Span(9, 10), new Span(8, 9), new Span(7, 8), new Span(6, 7), new Span(5, 6), new Span(4, 5));

        assertThat(answer(false, new Candidate("a", "kind", List.of(new Feature("better", 1, many))))).singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).extracting(Span::start).containsExactly(5, 6, 7, 8, 9));
    }

    @Test
    void oneValueTwiceIsAnsweredOnce() {
        assertThat(answer(true, candidate("a", feature("good", 0)), candidate("a", feature("better", 2)))).hasSize(1);
    }

    @Test
    void aKindThatIsUnknownIsNotAnswered() {
        assertThat(answer(true, new Candidate("a", "other", List.of(feature("better", 0))))).isEmpty();
    }

    @Test
    void whatNothingWasLearnedAboutIsLeftOpen() {
        Learned learned = learned(false);

        assertThat(learned.answer(new Question("other", false, true, List.of()))).isEmpty();
        assertThat(learned.likelihoods(new Question("other", false, true, List.of()))).isEmpty();
    }

    @Test
    void aQuestionWhoseKindsAreAllTooRareIsLeftOpen() {
        SortedMap<String, QuestionModel> rare = new TreeMap<>(Map.of("key", new QuestionModel("key", true,
                new TreeMap<>(Map.of("kind", new KindModel(50, 2, Optional.empty()))), Quality.NONE)));

        assertThat(Model.learned(rare, Rule.SCORE).answer(new Question("key", true, true, List.of(candidate("a", feature("good", 0)))))).isEmpty();
    }

    private static List<Finding> answer(boolean many, Candidate... candidates) {
        return learned(many).answer(new Question("key", many, true, List.of(candidates))).orElseThrow();
    }

    private static Learned learned(boolean many) {
        return Model.learned(new TreeMap<>(Map.of("key", new QuestionModel("key", many,
                new TreeMap<>(Map.of("kind", new KindModel(9, 4, Optional.of(WEIGHTS)), QuestionModel.SILENCE, new KindModel(9, 3, Optional.of(SILENCE)))),
                Quality.NONE))), Rule.SCORE);
    }

    private static Candidate candidate(String value, Feature... features) {
        return new Candidate(value, "kind", List.of(features));
    }

    private static Feature feature(String name, int at) {
        return new Feature(name, 1, List.of(new Span(at, at + 1)));
    }
}
