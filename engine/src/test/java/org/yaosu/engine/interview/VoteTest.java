package org.yaosu.engine.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.engine.answer.Said;

class VoteTest {

    private static final Form FORM = new Form(List.of(FieldSpec.single("s").build(), FieldSpec.list("l").build()));

    @Test
    void theMostFrequentSingleValueWinsWithItsShare() {
        assertThat(single(List.of(List.of("a"), List.of("b"), List.of("b"), List.of("c")))).containsExactly(new Said("b", 0.5));
    }

    @Test
    void amongEqualsTheEarliestWins() {
        assertThat(single(List.of(List.of("a"), List.of("b")))).containsExactly(new Said("a", 0.5));
    }

    @Test
    void noValueIsAVoteToo() {
        assertThat(single(List.of(List.of("a"), List.of(), List.of()))).isEmpty();
    }

    @Test
    void aListKeepsWhatMostOfTheSamplesHave() {
        assertThat(list(List.of(List.of("a", "b"), List.of("b", "c"), List.of("b"), List.of("c")))).containsExactly(new Said("b", 0.75));
    }

    @Test
    void aSampleWithoutTheFieldVotesForNothing() {
        Map<String, List<Said>> result = Vote.of(List.of(new Told(Map.of("s", List.of("a"))), new Told(Map.of()), new Told(Map.of())), FORM);

        assertThat(result).containsEntry("s", List.of()).doesNotContainKey("l");
    }

    private static List<Said> single(List<List<String>> votes) {
        return Vote.of(votes.stream().map(vote -> new Told(Map.of("s", vote))).toList(), FORM).get("s");
    }

    private static List<Said> list(List<List<String>> votes) {
        return Vote.of(votes.stream().map(vote -> new Told(Map.of("l", vote))).toList(), FORM).get("l");
    }
}
