package org.yaosu.learning.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Question;

class RightAnswersTest {

    @Test
    void aLabelThatJoinsValuesCountsAsItsParts() {
        Asked asked = new RightAnswers(List.of(label("k", "答疑、吐槽，询价"))).field(question(true, "答疑", "询价", "其他"), Optional.empty());

        assertThat(asked.gold()).isEqualTo(3);
        assertThat(asked.rows()).extracting(Row::right).containsExactly(true, true, false);
    }

    @Test
    void aSingleValueIsTakenWhole() {
        Asked asked = new RightAnswers(List.of(label("k", "一号、二号"))).field(question(false, "一号", "一号、二号"), Optional.empty());

        assertThat(asked.gold()).isEqualTo(1);
        assertThat(asked.rows()).extracting(Row::right).containsExactly(false, true);
    }

    @Test
    void theLabelOfTheCustomerCounts() {
        RightAnswers right = new RightAnswers(List.of(new Label(Map.of("name", List.of("甲"), "k", List.of("a"))),
                new Label(Map.of("name", List.of("乙"), "k", List.of("b")))));

        assertThat(right.field(question(false, "a", "b"), Optional.of("乙")).rows()).extracting(Row::right).containsExactly(false, true);
        assertThat(right.field(question(false, "a", "b"), Optional.of("丙")).rows()).extracting(Row::right).containsExactly(true, false);
    }

    @Test
    void theCustomerIsWhomAFieldMayName() {
        Asked asked = new RightAnswers(List.of(new Label(Map.of("name", List.of(" 甲 "), "with", List.of("乙")))))
                .customer(question(false, "甲", "乙"), key -> key.equals("name"));

        assertThat(asked.rows()).extracting(Row::right).containsExactly(true, false);
    }

    @Test
    void anEmptyLabelHasNoRightAnswer() {
        assertThat(new RightAnswers(List.of(label("k", ""))).field(question(true, "a"), Optional.empty()).gold()).isZero();
    }

    private static Label label(String key, String value) {
        return new Label(Map.of(key, List.of(value)));
    }

    private static Question question(boolean many, String... values) {
        return new Question("k", many, true, Stream.of(values).map(value -> new Candidate(value, "kind", List.of())).toList());
    }
}
