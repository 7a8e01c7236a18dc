package org.yaosu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.engine.call.Calls;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.lease.testing.FakeReference;

class LearnedAnswersTest {

    private static final String KEY = "taste";
    private static final Chat CHAT = Chats.of("何琳", "你们怎么收费？", "周明", "您好，我帮您看下");

    private final Calls calls = new Calls();
    private final ExtractorService service = Extractors.of(new Settings(0),
            new Interviewer(new Settings(0), calls.registry(), Leases.NO_DRAIN), calls.registry());
    private final ServiceReference<FieldExtractor> field = new FakeReference<>(Map.of());
    private Runnable before = () -> { };

    LearnedAnswersTest() {
        service.addField(new Taste(), field);
    }

    @Test
    void withNothingLearnedTheRulesAnswer() {
        assertThat(taste()).containsExactly("rule of 何琳");
    }

    @Test
    void whatIsInServiceAnswers() {
        add(answering("learned"), 0);

        assertThat(taste()).containsExactly("learned");
    }

    @Test
    void thePreferredOneAnswers() {
        add(answering("low"), 1);
        add(answering("high"), 2);

        assertThat(taste()).containsExactly("high");
    }

    @Test
    void whatACallerBringsComesFirst() {
        add(answering("in service"), 0);

        assertThat(taste(answering("brought"))).containsExactly("brought");
        assertThat(taste(Learned.NOTHING)).containsExactly("rule of 何琳");
    }

    @Test
    void whatLeavesIsUsedToTheEndOfTheChatAndNotInTheNextOne() {
        ServiceReference<Learned> reference = add(answering("learned"), 0);
        before = () -> service.removeLearned(reference);

        assertThat(taste()).containsExactly("learned");
        assertThat(taste()).containsExactly("rule of 何琳");
    }

    @Test
    void whatBreaksSinceItLeavesHasTheChatReadAgain() {
        ServiceReference<Learned>[] reference = references();
        reference[0] = add(answering(question -> {
            service.removeLearned(reference[0]);
            throw new NoClassDefFoundError();
        }), 0);

        assertThat(taste()).containsExactly("rule of 何琳");
    }

    @Test
    void whatBreaksLeavesItsFieldEmptyAndTheRecordSaysSo() {
        add(answering(question -> {
            throw new IllegalStateException();
        }), 0);

        assertThat(service.extract(CHAT).records().get(0).answer(KEY)).hasValueSatisfying(answer -> {
            assertThat(answer.texts()).isEmpty();
            assertThat(answer.problems()).singleElement().asString().contains("IllegalStateException");
        });
    }

    @Test
    void theCustomerIsTheOneWhoWasLearned() {
        add(likely(Map.of("何琳", 0.2, "周明", 0.7)), 0);

        assertThat(taste()).containsExactly("rule of 周明");
    }

    @Test
    void allWhoAreLikelierThanNotAreCustomers() {
        add(likely(Map.of("何琳", 0.5, "周明", 0.7)), 0);

        assertThat(service.extract(CHAT, new ExtractionOptions(Customers.ALL)).records()).hasSize(2);
    }

    @Test
    void theBestIsACustomerHoweverUnlikely() {
        add(likely(Map.of("何琳", 0.1, "周明", 0.2)), 0);

        assertThat(service.extract(CHAT, new ExtractionOptions(Customers.ALL)).records()).hasSize(1);
        assertThat(taste()).containsExactly("rule of 周明");
    }

    @Test
    void whereTheLearnedRankingBreaksTheRulesRank() {
        add(new Fake(question -> {
            throw new IllegalStateException();
        }, question -> Optional.empty()), 0);

        assertThat(taste()).containsExactly("rule of 何琳");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1})
    void whatIsNoLikelihoodIsNotRankedBy(double wrong) {
        add(likely(Map.of("何琳", 0.2, "周明", wrong)), 0);

        assertThat(taste()).containsExactly("rule of 何琳");
    }

    @Test
    void aFieldThatLeavesWhileItIsTaughtHasTheChatReadAgain() {
        ServiceReference<FieldExtractor> reference = new FakeReference<>(Map.of());
        service.removeField(field);
        service.addField(new Taste(), reference);
        before = () -> {
            service.removeField(reference);
            throw new NoClassDefFoundError();
        };

        assertThat(new QuestionsService(service).fields(CHAT, Learned.NOTHING)).isEmpty();
    }

    @Test
    void theQuestionForTheCustomerNamesSpeakersOnlyAsCandidates() {
        Question question = new QuestionsService(service).customer(Chats.of("青木-何琳", "你们怎么收费？", "周明", "您好"));

        assertThat(question.candidates()).extracting(Candidate::value).containsExactly("何琳", "周明");
        assertThat(question.candidates()).allSatisfy(candidate -> {
            Set<String> names = new HashSet<>();
            assertThat(candidate.features()).allSatisfy(feature -> {
                assertThat(feature.name()).doesNotContain("何琳", "周明", "青木");
                assertThat(names.add(feature.name())).as(feature.name()).isTrue();
            });
            assertThat(names).anyMatch(name -> name.matches("name#[0-9a-f]{8}"));
        });
    }

    @Test
    void aNameHasTheSameFeatureInEveryChat() {
        QuestionsService questions = new QuestionsService(service);

        assertThat(nameFeature(questions, Chats.of("青木-何琳", "一"))).isEqualTo(nameFeature(questions, Chats.of("何琳", "二", "周明", "三")))
                .isNotEqualTo(nameFeature(questions, Chats.of("周明", "二")));
    }

    @Test
    void fieldsAreAskedFromTheSideOfTheLearnedCustomer() {
        List<Question> asked = new QuestionsService(service).fields(CHAT, likely(Map.of("何琳", 0.2, "周明", 0.7)));

        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.key()).isEqualTo(KEY);
            assertThat(question.candidates()).extracting(Candidate::value).containsExactly("possible for 周明");
        });
    }

    @Test
    void aFieldThatCannotSayWhatIsPossibleIsNamedWithoutTheChatsWords() {
        before = () -> {
            throw new IllegalStateException("何琳");
        };

        assertThatThrownBy(() -> new QuestionsService(service).fields(CHAT, Learned.NOTHING)).hasMessageContaining(KEY).hasMessageNotContaining("何琳");
    }

    private static String nameFeature(QuestionsService questions, Chat chat) {
        return questions.customer(chat).candidates().get(0).features().stream().map(feature -> feature.name()).filter(name -> name.startsWith("name#"))
                .findFirst().orElseThrow();
    }

    private List<String> taste() {
        return service.extract(CHAT).records().get(0).answer(KEY).orElseThrow().texts();
    }

    private List<String> taste(Learned learned) {
        return service.extract(CHAT, new ExtractionOptions(Customers.ONE, ModelChoice.DEFAULT, Optional.of(learned))).records().get(0)
                .answer(KEY).orElseThrow().texts();
    }

    private ServiceReference<Learned> add(Learned learned, int ranking) {
        ServiceReference<Learned> reference = new FakeReference<>(Map.of(Constants.SERVICE_RANKING, ranking));
        service.addLearned(learned, reference);
        return reference;
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Learned>[] references() {
        return (ServiceReference<Learned>[]) new ServiceReference<?>[1];
    }

    private static Learned answering(String value) {
        return answering(question -> Optional.of(List.of(new Finding(value, List.of(), 1))));
    }

    private static Learned answering(Decision<List<Finding>> decision) {
        return new Fake(question -> Optional.empty(), decision);
    }

    private static Learned likely(Map<String, Double> byName) {
        return new Fake(question -> Optional.of(question.candidates().stream().map(candidate -> byName.get(candidate.value())).toList()),
                question -> Optional.empty());
    }

    private interface Decision<T> {
        Optional<T> about(Question question);
    }

    private record Fake(Decision<List<Double>> likelihood, Decision<List<Finding>> decision) implements Learned {

        @Override
        public Optional<List<Finding>> answer(Question question) {
            return decision.about(question);
        }

        @Override
        public Optional<List<Double>> likelihoods(Question question) {
            return likelihood.about(question);
        }
    }

    private final class Taste implements LearnableField {

        private final FieldSpec spec = FieldSpec.single(KEY).build();

        @Override
        public FieldSpec spec() {
            return spec;
        }

        @Override
        public List<Finding> find(Conversation conversation) {
            return List.of(new Finding("rule of " + conversation.customer().orElse("nobody"), List.of(), 1));
        }

        @Override
        public List<Candidate> candidates(Conversation conversation) {
            before.run();
            return List.of(new Candidate("possible for " + conversation.customer().orElse("nobody"), "kind", List.of()));
        }
    }
}
