package org.yaosu.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;

class MergeTest {

    @Test
    void localTakesTheFinderWhateverAModelSays() {
        assertThat(merged(MergePolicy.LOCAL, List.of(local("a")), List.of(model("b")))).containsExactly("a");
    }

    @Test
    void modelTakesTheModelEvenIfItSaysNothing() {
        assertThat(merged(MergePolicy.MODEL, List.of(local("a")), List.of(model("b")))).containsExactly("b");
        assertThat(merged(MergePolicy.MODEL, List.of(local("a")), List.of())).isEmpty();
    }

    @Test
    void modelWithoutAModelIsEmpty() {
        assertThat(merged(MergePolicy.MODEL, List.of(local("a")), null)).isEmpty();
    }

    @Test
    void modelThenLocalTakesTheFinderWhereTheModelIsSilentOrAbsent() {
        assertThat(merged(MergePolicy.MODEL_THEN_LOCAL, List.of(local("a")), List.of(model("b")))).containsExactly("b");
        assertThat(merged(MergePolicy.MODEL_THEN_LOCAL, List.of(local("a")), List.of())).containsExactly("a");
        assertThat(merged(MergePolicy.MODEL_THEN_LOCAL, List.of(local("a")), null)).containsExactly("a");
    }

    @Test
    void agreeTakesOnlyWhatBothSay() {
        assertThat(merged(MergePolicy.AGREE, List.of(local("a"), local("b")), List.of(model("b"), model("c")))).containsExactly("b");
        assertThat(merged(MergePolicy.AGREE, List.of(local("a")), List.of())).isEmpty();
        assertThat(merged(MergePolicy.AGREE, List.of(), List.of(model("a")))).isEmpty();
    }

    @Test
    void agreeWithoutAModelTakesTheFinder() {
        assertThat(merged(MergePolicy.AGREE, List.of(local("a")), null)).containsExactly("a");
    }

    @Test
    void aSingleFieldKeepsTheMostConfident() {
        assertThat(single(value("a", 0.3), value("b", 0.9), value("c", 0.5))).containsExactly("b");
    }

    @Test
    void amongEquallyConfidentValuesTheFirstIsKept() {
        assertThat(single(value("a", 0.3), value("b", 0.9), value("c", 0.9))).containsExactly("b");
    }

    @Test
    void aListKeepsEachTextOnceInTheOrderGiven() {
        List<Value> kept = Merge.values(FieldSpec.list("f").build(), List.of(value("b", 0.1), value("a", 0.9), value("b", 0.5)), Optional.empty(), false);

        assertThat(kept).extracting(Value::text).containsExactly("b", "a");
    }

    @Test
    void aTextGivenTwiceKeepsTheEvidenceOfBothAndTheHigherConfidence() {
        Evidence one = new Evidence(new Span(0, 1), "b");
        Evidence two = new Evidence(new Span(5, 6), "b");
        Provenance finder = new Provenance(Source.FINDER, "f", "1");

        List<Value> kept = Merge.values(FieldSpec.list("f").build(),
                List.of(new Value("b", finder, List.of(one), 0.2), new Value("b", finder, List.of(two, one), 0.6)), Optional.empty(), false);

        assertThat(kept).containsExactly(new Value("b", finder, List.of(one, two), 0.6));
    }

    @Test
    void aModelsSilenceStandsWhereItWasTunedToBeSilent() {
        FieldSpec field = FieldSpec.list("f").policy(MergePolicy.MODEL_THEN_LOCAL).build();

        assertThat(Merge.values(field, List.of(value("a", 1)), Optional.of(List.of()), true)).isEmpty();
        assertThat(texts(Merge.values(field, List.of(value("a", 1)), Optional.empty(), true))).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"MODEL, false, true", "MODEL_THEN_LOCAL, false, false", "MODEL_THEN_LOCAL, true, true", "AGREE, true, false", "LOCAL, true, false"})
    void aFinderIsNotWantedWhereWhatTheModelSaysIsTheAnswer(MergePolicy policy, boolean said, boolean settled) {
        Candidates candidates = new Candidates(said ? List.of(value("a", 1)) : List.of(), List.of());

        assertThat(Merge.settles(FieldSpec.single("f").policy(policy).build(), Optional.of(candidates), false)).isEqualTo(settled);
    }

    private static List<String> merged(MergePolicy policy, List<Value> local, List<Value> model) {
        return texts(Merge.values(FieldSpec.list("f").policy(policy).build(), local, Optional.ofNullable(model), false));
    }

    private static List<String> single(Value... local) {
        return texts(Merge.values(FieldSpec.single("f").build(), List.of(local), Optional.empty(), false));
    }

    private static List<String> texts(List<Value> values) {
        return values.stream().map(Value::text).toList();
    }

    private static Value local(String text) {
        return value(text, 0.5);
    }

    private static Value model(String text) {
        return new Value(text, new Provenance(Source.MODEL, "m", ""), List.of(), 0.5);
    }

    private static Value value(String text, double confidence) {
        return new Value(text, new Provenance(Source.FINDER, "f", "1"), List.of(), confidence);
    }
}
