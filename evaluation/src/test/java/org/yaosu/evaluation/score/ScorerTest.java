package org.yaosu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yaosu.evaluation.score.Records.record;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Source;
import org.yaosu.api.record.Value;
import org.yaosu.api.score.Similarity;

class ScorerTest {

    private final Scorer scorer = Records.scorer();

    private double points(List<Label> gold, List<Label> answers) {
        return scorer.chat(gold, answers).points();
    }

    @Test
    void theSameRecordHasAllPoints() {
        Label record = record("名", "沈禾", "类", "甲|乙", "事", "签合同", "段", "一");
        assertThat(points(List.of(record), List.of(record))).isEqualTo(10);
        assertThat(scorer.score(List.of(List.of(record)), List.of(List.of(record))).of()).isEqualTo(10);
    }

    @Test
    void aFieldWithoutWeightDoesNotCount() {
        assertThat(points(List.of(record("外", "甲")), List.of(record("外", "乙")))).isEqualTo(10);
    }

    @Test
    void anEmptyFieldIsRightWhereGoldIsEmptyAndAMissingKeyIsAnEmptyField() {
        assertThat(points(List.of(record("名", "", "类", "")), List.of(new Label(Map.of())))).isEqualTo(10);
        assertThat(points(List.of(record("名", "沈禾")), List.of(new Label(Map.of())))).isEqualTo(9);
    }

    @Test
    void listsAreSets() {
        assertThat(points(List.of(record("类", "甲|乙")), List.of(record("类", "乙|甲|乙")))).isEqualTo(10);
        assertThat(points(List.of(record("类", "甲|乙")), List.of(record("类", "甲")))).isEqualTo(8);
    }

    @Test
    void valuesAreTrimmedAndBlankOnesDropped() {
        assertThat(points(List.of(record("名", " 沈禾\n", "类", "甲 | |乙")), List.of(record("名", "沈禾\u3000", "类", "乙|甲")))).isEqualTo(10);
    }

    @Test
    void oneItemThatJoinsSeveralStaysOneItem() {
        assertThat(points(List.of(record("类", "甲、乙")), List.of(record("类", "甲|乙")))).isEqualTo(8);
        assertThat(points(List.of(record("类", "甲、乙")), List.of(record("类", "甲、乙")))).isEqualTo(10);
    }

    @Test
    void severalValuesOfASingleFieldAreOneTextJoined() {
        assertThat(points(List.of(record("名", "沈禾|杜若")), List.of(record("名", "沈禾、杜若")))).isEqualTo(10);
    }

    @Test
    void aFieldThatIsNotUniqueEarnsItsWeightTimesTheSimilarity() {
        assertThat(points(List.of(record("事", "签合同")), List.of(record("事", "合同")))).isCloseTo(7 + 3 * 0.8, within(1e-12));
    }

    @Test
    void theSimilarityIsTheServiceThatWasGiven() {
        assertThat(new Scorer(Records.FORM, similarity(0.25)).chat(List.of(record("事", "签合同")), List.of(record("事", "付款"))).points())
                .isEqualTo(7.75);
    }

    @Test
    void aSimilarityOutsideOfItsRangeIsNamed() {
        Scorer wrong = new Scorer(Records.FORM, similarity(1.5));
        assertThatThrownBy(() -> wrong.chat(List.of(record("事", "签合同")), List.of(record("事", "付款"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("fixed").hasMessageContaining("1.5");
    }

    @Test
    void unpairedRecordsEarnNothingAndTheLargerNumberDivides() {
        Label one = record("名", "沈禾");
        Label two = record("名", "杜若", "段", "二");
        assertThat(points(List.of(one, two), List.of(two))).isEqualTo(5);
        assertThat(points(List.of(two), List.of(one, two))).isEqualTo(5);
        assertThat(points(List.of(one, two, two, two), List.of(one))).isEqualTo(2.5);
    }

    @Test
    void aChatWithoutRecordsOnOneSideHasNoPoints() {
        assertThat(points(List.of(), List.of(record("名", "沈禾")))).isZero();
        assertThat(points(List.of(record("名", "沈禾")), List.of())).isZero();
        assertThat(scorer.chat(List.of(), List.of(record("名", "沈禾"))).pairs()).singleElement()
                .satisfies(pair -> assertThat(pair.gold()).isEmpty());
    }

    @Test
    void aChatWithoutRecordsOnBothSidesHasAllPoints() {
        assertThat(points(List.of(), List.of())).isEqualTo(10);
        assertThat(scorer.chat(List.of(), List.of()).points(2)).isEqualTo(4 - 1);
    }

    @Test
    void recordsArePairedForTheMostPointsWhereTakingTheBestPairFirstFails() {
        Label one = record("名", "沈禾", "类", "甲", "段", "一");
        Label two = record("类", "甲", "段", "一");
        Label likeBoth = record("类", "甲", "段", "一", "事", "签");
        Label likeFirstOnly = record("名", "沈禾", "类", "乙", "段", "二", "事", "付");
        // two-likeBoth is worth 7 and one-likeFirstOnly 1; the other way 6 and 0
        ChatScore chat = scorer.chat(List.of(one, two), List.of(likeFirstOnly, likeBoth));
        assertThat(chat.pairs()).extracting(Pair::answer).containsExactly(OptionalInt.of(0), OptionalInt.of(1));
        assertThat(chat.points()).isEqualTo(4);
    }

    @Test
    void noOtherPairingOfRecordsHasMorePoints() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            List<Label> gold = randomRecords(random);
            List<Label> answers = randomRecords(random);
            double best = gold.isEmpty() && answers.isEmpty() ? 10 : most(gold, answers) / Math.max(gold.size(), answers.size());
            assertThat(points(gold, answers)).isCloseTo(best, within(1e-9));
        }
    }

    private double most(List<Label> gold, List<Label> answers) {
        if (gold.isEmpty() || answers.isEmpty()) {
            return 0;
        }
        List<Label> rest = gold.subList(1, gold.size());
        double best = most(rest, answers);
        for (Label answer : answers) {
            List<Label> others = answers.stream().filter(other -> other != answer).toList();
            best = Math.max(best, points(List.of(gold.get(0)), List.of(answer)) + most(rest, others));
        }
        return best;
    }

    private static List<Label> randomRecords(Random random) {
        return Stream.generate(() -> record("名", pick(random, "", "沈禾", "杜若"), "类", pick(random, "", "甲", "甲|乙", "丙"),
                "事", pick(random, "", "签合同", "合同", "付款"), "段", pick(random, "", "一", "二"))).limit(random.nextInt(5)).toList();
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void chatsAreAveragedAndTheFieldsAddUpToTheScore() {
        Label one = record("名", "沈禾", "类", "甲|乙", "事", "签合同");
        Label two = record("名", "杜若", "段", "二", "事", "合同");
        Score score = scorer.score(List.of(List.of(one, two), List.of(two), List.of()), List.of(List.of(two), List.of(one), List.of()));
        assertThat(score.points()).isEqualTo(score.chats().stream().mapToDouble(ChatScore::points).sum() / 3);
        assertThat(score.fields().stream().mapToDouble(FieldScore::points).sum()).isCloseTo(score.points(), within(1e-12));
    }

    @Test
    void theFloorsAreTheEmptyAndTheConstantRecord() {
        FieldSpec kind = FieldSpec.list("咨询类型").weight(2).build();
        FieldSpec blocker = FieldSpec.single("客户是否有卡点").weight(1).build();
        Scorer contest = new Scorer(new Form(List.of(kind, blocker)), new CharacterSimilarity());
        Floors floors = Floors.of(contest, List.of(List.of(record("咨询类型", "答疑", "客户是否有卡点", "无卡点")), List.of(record())));
        assertThat(floors).isEqualTo(new Floors(1.5, 1.5));
        assertThat(Floors.of(contest, List.of(List.of(record("咨询类型", "答疑"))))).isEqualTo(new Floors(1, 2));
    }

    @Test
    void anExtractionIsScoredAsItIs() {
        Value value = new Value("沈禾", new Provenance(Source.FINDER, "test", ""), List.of(), 0.5);
        Extraction extraction = new Extraction("1", Records.FORM,
                List.of(new CustomerRecord(List.of(new Answer(Records.NAME, List.of(value), List.of())))));
        assertThat(points(List.of(record("名", "沈禾")), Scorer.labels(extraction))).isEqualTo(10);
    }

    @Test
    void differentNumbersOfChatsAreRefused() {
        assertThatThrownBy(() -> scorer.score(List.of(List.of()), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scorer.score(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormWithNothingToScoreIsRefused() {
        Form nothing = new Form(List.of(Records.EXTRA));
        assertThatThrownBy(() -> new Scorer(nothing, new CharacterSimilarity())).hasMessageContaining("weight");
    }

    private static Similarity similarity(double value) {
        return new Similarity() {
            @Override
            public String id() {
                return "fixed";
            }

            @Override
            public double of(String gold, String answer) {
                return value;
            }
        };
    }
}
