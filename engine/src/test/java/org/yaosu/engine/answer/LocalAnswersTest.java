package org.yaosu.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;
import org.yaosu.engine.Chats;
import org.yaosu.engine.FakeField;
import org.yaosu.engine.Leases;
import org.yaosu.engine.learn.HeldLearned;

class LocalAnswersTest {

    private static final String SECRET = "何琳的电话";
    private static final FieldSpec SPEC = FieldSpec.list("f").build();

    @Test
    void aValueCarriesWhereItIsFromAndTheWordsItWasReadFrom() {
        Answer answer = answer(finding(conversation -> List.of(Finding.of("何琳", new Span(3, 5), 0.7))));

        assertThat(answer.values()).containsExactly(new Value("何琳", new Provenance(Source.FINDER, "org.example.f", "1.0.0"),
                List.of(new Evidence(new Span(3, 5), "何琳")), 0.7));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFinderThatFailsLeavesItsFieldEmptyAndSaysSoWithoutQuotingTheChat(Throwable failure) {
        Answer answer = answer(finding(conversation -> LocalAnswersTest.<RuntimeException, List<Finding>>fail(failure)));

        assertThat(answer.values()).isEmpty();
        assertThat(answer.problems()).containsExactly("the finder of org.example.f failed: " + failure.getClass().getSimpleName());
    }

    static List<Throwable> failures() {
        return List.of(new IllegalStateException(SECRET), new NullPointerException(SECRET), new StackOverflowError(SECRET),
                new NoClassDefFoundError(SECRET), new ExceptionInInitializerError(SECRET));
    }

    @Test
    void aFinderWhoseRegexOverflowsTheStackLeavesItsFieldEmpty() {
        String text = "ab".repeat(200_000);

        Answer answer = answer(finding(conversation -> text.matches("(?:a|b)*") ? List.of() : List.of()));

        assertThat(answer.problems()).containsExactly("the finder of org.example.f failed: StackOverflowError");
    }

    @Test
    void aFinderThatFailsHalfWayGivesNoHalfAnswer() {
        List<Finding> half = new ArrayList<>(List.of(finding("a")));
        half.add(null);

        Answer answer = answer(finding(conversation -> half));

        assertThat(answer.values()).isEmpty();
        assertThat(answer.problems()).hasSize(1);
    }

    @Test
    void aFinderThatReturnsNullCountsAsFailed() {
        assertThat(answer(finding(conversation -> null)).problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000000", "1000000, 1000001", "2147483646, 2147483647"})
    void evidenceOutsideTheSourceLeavesTheFieldEmptyAndSaysSo(int start, int end) {
        Answer answer = answer(finding(conversation -> List.of(Finding.of("a", new Span(start, end), 1))));

        assertThat(answer.values()).isEmpty();
        assertThat(answer.problems()).singleElement().asString().contains("org.example.f failed");
    }

    @Test
    void aNormaliserOrValidatorThatFailsLeavesTheFieldEmptyAndSaysSo() {
        FieldExtractor normaliser = new FakeField(SPEC, conversation -> List.of(finding("a")),
                value -> LocalAnswersTest.<RuntimeException, String>fail(new IllegalStateException(SECRET)), value -> Optional.empty());
        FieldExtractor validator = new FakeField(SPEC, conversation -> List.of(finding("a")), value -> value,
                value -> LocalAnswersTest.<RuntimeException, Optional<String>>fail(new IllegalStateException(SECRET)));

        assertThat(List.of(answer(normaliser), answer(validator))).allSatisfy(answer -> {
            assertThat(answer.values()).isEmpty();
            assertThat(answer.problems()).containsExactly("the finder of org.example.f failed: IllegalStateException");
        });
    }

    @Test
    void aValueIsNormalisedBeforeItIsValidated() {
        FieldExtractor field = new FakeField(SPEC, conversation -> List.of(finding("ab")), value -> value.substring(1),
                value -> value.equals("b") ? Optional.empty() : Optional.of("not b"));

        assertThat(answer(field).texts()).containsExactly("b");
    }

    @Test
    void aValueThatNormalisesToNothingIsDroppedInSilence() {
        Answer answer = answer(new FakeField(SPEC, conversation -> List.of(finding("a")), value -> " ", value -> Optional.of("bad")));

        assertThat(answer.values()).isEmpty();
        assertThat(answer.problems()).isEmpty();
    }

    @Test
    void aValueThatMayNotStandThereIsDroppedWithTheReasonAndTheOthersStay() {
        FieldSpec closed = FieldSpec.list("f").closed("男", "女").build();

        Answer answer = answer(FakeField.of(closed, conversation -> List.of(finding("男"), finding("不详"))));

        assertThat(answer.texts()).containsExactly("男");
        assertThat(answer.problems()).containsExactly("not one of the closed values");
    }

    @Test
    void aSingleFieldKeepsOneOfSeveralFindings() {
        FieldSpec single = FieldSpec.single("f").build();

        Answer answer = answer(FakeField.of(single,
                conversation -> List.of(Finding.of("a", new Span(0, 1), 0.2), Finding.of("b", new Span(0, 1), 0.8))));

        assertThat(answer.texts()).containsExactly("b");
    }

    private static FieldExtractor finding(Function<Conversation, List<Finding>> finder) {
        return FakeField.of(SPEC, finder);
    }

    private static Finding finding(String value) {
        return Finding.of(value, new Span(0, 1), 1);
    }

    private static Answer answer(FieldExtractor field) {
        Chat chat = Chats.of("周明", "何琳在吗");
        LiveField live = Leases.field(field.spec(), field, "org.example.f");
        Conversation conversation = new Conversation(chat, chat.turns(), Map.of(), Optional.empty());
        return Merge.answer(live.spec(), new LocalAnswers().candidates(live, conversation, HeldLearned.of(Learned.NOTHING)), Optional.empty(), false);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable, T> T fail(Throwable failure) throws X {
        throw (X) failure;
    }
}
