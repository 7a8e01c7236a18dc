package org.yaosu.extractor.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.engine.learn.FieldQuestion;

/** What all fields that can learn owe to those that teach them. */
class CandidatesTest {

    private static final Conversation RICH = Dialogue.of(
            "客服：您好，很高兴认识您", "客户：想了解会话存档和高级版，多少钱？", "客服：报价发您了，32000元含税", "客户：有点贵，要问一下领导",
            "客户：功能怎么用？后台设置不能保存", "客服：合同盖章了吗", "客户：还没，发票开好了", "客户：先不续费了，一共付款20000元", "客户：好的").conversation();
    private static final Conversation OTHER = Dialogue.of("客户：登录不了，为什么", "客服：定制版2800元一年，标准版 3000元，CRM 也有", "客户：急").conversation();

    static Stream<LearnableField> fields() {
        return BuiltInFields.all().stream().filter(LearnableField.class::isInstance).map(LearnableField.class::cast);
    }

    /** Answers every question with all candidates, or with none. */
    private record Sure(boolean yes) implements Learned {

        @Override
        public Optional<List<Finding>> answer(Question question) {
            return Optional.of(question.candidates().stream().filter(candidate -> yes).limit(question.many() ? Long.MAX_VALUE : 1)
                    .map(candidate -> new Finding(candidate.value(), List.of(), 0.6)).toList());
        }

        @Override
        public Optional<List<Double>> likelihoods(Question question) {
            return Optional.empty();
        }
    }

    @Test
    void whatCannotBeReadOffOnePhraseCanBeLearned() {
        assertThat(fields().map(field -> field.spec().key())).containsExactly("咨询类型", "意向产品", "购买异议点", "客户预算-预算明细", "客户是否有意向",
                "客户是否有卡点", "客户购买阶段");
    }

    @ParameterizedTest
    @MethodSource("fields")
    void candidatesMayStandInTheField(LearnableField field) {
        assertThat(field.candidates(RICH)).isNotEmpty().allSatisfy(candidate -> assertThat(field.problem(field.normalise(candidate.value()))).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyCandidateOfARichChatHasEvidenceOrFeaturesWithout(LearnableField field) {
        assertThat(field.candidates(RICH)).anySatisfy(candidate -> assertThat(candidate.features()).anySatisfy(feature -> assertThat(feature.evidence()).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void noFeatureStandsTwiceInACandidate(LearnableField field) {
        assertThat(field.candidates(RICH)).allSatisfy(candidate -> assertThat(candidate.features()).extracting(Feature::name).doesNotHaveDuplicates());
    }

    /** Names are kept in models that are shared; they must not tell of a chat. */
    @ParameterizedTest
    @MethodSource("fields")
    void featuresAreNamedAlikeInEveryChat(LearnableField field) {
        assertThat(Stream.of(RICH, OTHER).flatMap(chat -> field.candidates(chat).stream()).flatMap(candidate -> candidate.features().stream()))
                .allSatisfy(feature -> assertThat(feature.name()).matches("[a-zA-Z.]+|is (会话存档|高级版|标准版|定制版|开放接口|商城|CRM)"));
    }

    private static List<Finding> answers(LearnableField field, Learned learned) {
        return FieldQuestion.of(field, RICH).findings(learned);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldWithoutATeacherAnswersByItself(LearnableField field) {
        assertThat(answers(field, Learned.NOTHING)).isEqualTo(field.find(RICH));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsStatedStandsWhateverWasLearned(LearnableField field) {
        assertThat(answers(field, new Sure(false))).isEqualTo(field.stated(RICH));
        assertThat(answers(field, new Sure(true))).containsAll(field.stated(RICH));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aListHasWhatIsStatedAndWhatWasLearnedOnce(LearnableField field) {
        assertThat(answers(field, new Sure(true))).extracting(Finding::value).doesNotHaveDuplicates()
                .hasSize(field.spec().list() ? (int) field.candidates(RICH).stream().map(Candidate::value).distinct().count() : 1);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void anEmptyChatBreaksNothing(LearnableField field) {
        assertThat(field.candidates(Dialogue.of().conversation())).allSatisfy(candidate -> assertThat(candidate.features())
                .allSatisfy(feature -> assertThat(feature.evidence()).isEmpty()));
    }
}
