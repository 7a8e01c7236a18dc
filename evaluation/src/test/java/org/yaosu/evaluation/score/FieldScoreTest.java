package org.yaosu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yaosu.evaluation.score.Records.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.format.Label;

class FieldScoreTest {

    private final Scorer scorer = Records.scorer();

    private FieldScore field(FieldSpec field, List<List<Label>> gold, List<List<Label>> answers) {
        return scorer.score(gold, answers).fields().stream().filter(score -> score.field().equals(field)).findFirst().orElseThrow();
    }

    private Counts counts(FieldSpec field, String gold, String answer) {
        return field(field, List.of(List.of(record(field.key(), gold))), List.of(List.of(record(field.key(), answer)))).counts();
    }

    @Test
    void aListCountsValueByValue() {
        assertThat(counts(Records.KINDS, "甲|乙", "甲")).isEqualTo(new Counts(1, 0, 1, 0, 1));
        assertThat(counts(Records.KINDS, "甲", "甲|丙")).isEqualTo(new Counts(1, 0, 0, 1, 1));
    }

    @Test
    void aValueInThePlaceOfAnotherIsWrongAndCountsForPrecisionAndRecall() {
        Counts counts = counts(Records.STAGE, "一", "二");
        assertThat(counts).isEqualTo(new Counts(0, 1, 0, 0, 1));
        assertThat(counts.precision()).hasValue(0);
        assertThat(counts.recall()).hasValue(0);
        assertThat(counts(Records.KINDS, "甲|乙", "甲|丙")).isEqualTo(new Counts(1, 1, 0, 0, 1));
    }

    @Test
    void aFreeTextIsRightToTheDegreeOfItsSimilarity() {
        Counts counts = counts(Records.STEP, "签合同", "合同");
        assertThat(counts.right()).isEqualTo(0.8);
        assertThat(counts.precision().orElseThrow()).isCloseTo(0.8, within(1e-12));
        assertThat(counts(Records.STEP, "签合同", "")).isEqualTo(new Counts(0, 0, 1, 0, 1));
    }

    @Test
    void withoutGoldThereIsNoRecallAndNoF1() {
        Counts counts = counts(Records.STAGE, "", "二");
        assertThat(counts).isEqualTo(new Counts(0, 0, 0, 1, 0));
        assertThat(counts.precision()).hasValue(0);
        assertThat(counts.recall()).isEmpty();
        assertThat(counts.f1()).isEmpty();
    }

    @Test
    void withoutAnswersThereIsNoPrecisionAndF1IsNothing() {
        Counts counts = counts(Records.STAGE, "一", "");
        assertThat(counts.precision()).isEmpty();
        assertThat(counts.f1()).hasValue(0);
    }

    @Test
    void recordsWithoutAPartnerCountAsMissingAndSpurious() {
        Label one = record("段", "一");
        Label two = record("段", "二");
        assertThat(field(Records.STAGE, List.of(List.of(one, two)), List.of(List.of(one))).counts()).isEqualTo(new Counts(1, 0, 1, 0, 2));
        FieldScore spurious = field(Records.STAGE, List.of(List.of(one)), List.of(List.of(one, two)));
        assertThat(spurious.counts()).isEqualTo(new Counts(1, 0, 0, 1, 1));
        assertThat(spurious.exact()).isEqualTo(0.5);
    }

    @Test
    void anEmptyFieldOfARecordWithoutAPartnerEarnsNothingButIsNoError() {
        FieldScore kinds = field(Records.KINDS, List.of(List.of(record("段", "一"), record("段", "二"))), List.of(List.of(record("段", "一"))));
        assertThat(kinds.points()).isEqualTo(1);
        assertThat(kinds.exact()).isEqualTo(1);
    }

    @Test
    void confusionSaysWhichValueIsTakenForWhich() {
        List<List<Label>> gold = List.of(List.of(record("段", "一")), List.of(record("段", "二")), List.of(record()), List.of(record("段", "一")));
        List<List<Label>> answers = List.of(List.of(record("段", "二")), List.of(record("段", "二")), List.of(record()), List.of(record("段", "三")));
        assertThat(field(Records.STAGE, gold, answers).confusion()).contains(new Confusion(List.of("一", "二", "(other)", ""),
                List.of(List.of(0, 1, 1, 0), List.of(0, 1, 0, 0), List.of(0, 0, 0, 0), List.of(0, 0, 0, 1))));
    }

    @Test
    void confusionOfAListCountsItsValuesOneByOne() {
        assertThat(field(Records.KINDS, List.of(List.of(record("类", "丙|甲|乙"))), List.of(List.of(record("类", "乙")))).confusion())
                .contains(new Confusion(List.of("甲", "乙", "丙", ""),
                        List.of(List.of(0, 0, 0, 1), List.of(0, 1, 0, 0), List.of(0, 0, 0, 1), List.of(0, 0, 0, 0))));
    }

    @Test
    void openFieldsHaveNoConfusion() {
        List<List<Label>> chats = List.of(List.of(record()));
        assertThat(field(Records.NAME, chats, chats).confusion()).isEmpty();
    }

    @Test
    void theMacroF1IsOverFieldsWithFiveGoldValues() {
        List<List<Label>> gold = Collections.nCopies(5, List.of(record("名", "沈禾", "段", "一")));
        Score five = scorer.score(gold, Collections.nCopies(5, List.of(record("名", "沈禾", "段", "二"))));
        assertThat(five.macroFields()).extracting(field -> field.field().key()).containsExactly("名", "段");
        assertThat(five.macroF1()).hasValue(0.5);
        List<List<Label>> four = gold.subList(0, 4);
        assertThat(scorer.score(four, four).macroF1()).isEmpty();
    }

    @Test
    void kindsTellWhatIsWrongWithAList() {
        assertThat(kind(Records.KINDS, "甲|乙", "乙|甲")).isEqualTo(Cell.Kind.RIGHT);
        assertThat(kind(Records.KINDS, "甲", "甲|乙")).isEqualTo(Cell.Kind.SPURIOUS);
        assertThat(kind(Records.KINDS, "甲|乙", "乙")).isEqualTo(Cell.Kind.MISSING);
        assertThat(kind(Records.KINDS, "甲|乙", "乙|丙")).isEqualTo(Cell.Kind.WRONG);
    }

    @Test
    void kindsTellAlikeFromWrongTexts() {
        assertThat(kind(Records.STEP, "签合同", "合同")).isEqualTo(Cell.Kind.SIMILAR);
        assertThat(kind(Records.STEP, "签合同", "付款")).isEqualTo(Cell.Kind.WRONG);
        assertThat(kind(Records.STEP, "签合同", "")).isEqualTo(Cell.Kind.MISSING);
        assertThat(kind(Records.STEP, "", "付款")).isEqualTo(Cell.Kind.SPURIOUS);
        assertThat(scorer.chat(List.of(new Label(Map.of())), List.of(new Label(Map.of()))).pairs().get(0).cells())
                .extracting(Cell::kind).containsOnly(Cell.Kind.EMPTY);
    }

    private Cell.Kind kind(FieldSpec field, String gold, String answer) {
        return scorer.chat(List.of(record(field.key(), gold)), List.of(record(field.key(), answer))).pairs().get(0).cells().stream()
                .filter(cell -> cell.field().equals(field)).findFirst().orElseThrow().kind();
    }
}
