package org.yaosu.finetune.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.tuning.TuningRow;

class SplitTest {

    private static final int CHATS = 60;

    /** Three of one chat each time: with something added, and the same. */
    private static List<Made> rows() {
        List<Made> rows = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            String text = text(i);
            rows.add(made(rows.size() + 1, text));
            rows.add(made(rows.size() + 1, text + "\nand one more line"));
            rows.add(made(rows.size() + 1, text));
        }
        return rows;
    }

    private static Made made(long place, String text) {
        return new Made(place, text, new TuningRow("", text, "[]"));
    }

    private static String text(int seed) {
        return new Random(seed).ints(400, 0x4E00, 0x9000).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void nearDuplicatesAreOnOneSide() {
        Split split = Split.of(rows(), 0.2, 7);

        assertThat(split.training()).hasSize(CHATS * 3 * 8 / 10);
        assertThat(split.validation()).hasSize(CHATS * 3 * 2 / 10)
                .allSatisfy(held -> assertThat(split.training()).noneMatch(row -> row.chat().startsWith(held.chat().substring(0, 50))));
    }

    @Test
    void somethingIsAlwaysLeftToTrainWith() {
        List<Made> rows = IntStream.range(0, 3).mapToObj(i -> made(i + 1, text(i))).toList();

        assertThat(Split.of(rows, 0.99, 1).training()).isNotEmpty();
    }

    @Test
    void chatsWithOneInputAreOnOneSide() {
        List<Made> rows = IntStream.range(0, 40).mapToObj(i -> new Made(i + 1, text(i), new TuningRow("", text(i / 2), "[]"))).toList();
        Split split = Split.of(rows, 0.3, 1);

        assertThat(split.validation()).isNotEmpty().extracting(made -> made.row().input()).doesNotContainAnyElementsOf(split.training().stream().map(made -> made.row().input()).toList());
    }

    @Test
    void theSameSeedGivesTheSameSplitAndAnotherOneAnother() {
        assertThat(Split.of(rows(), 0.2, 7)).isEqualTo(Split.of(rows(), 0.2, 7)).isNotEqualTo(Split.of(rows(), 0.2, 8));
    }

    @Test
    void everyRowIsOnOneSide() {
        Split split = Split.of(rows(), 0.5, 3);

        assertThat(IntStream.concat(split.training().stream().mapToInt(made -> (int) made.place()), split.validation().stream().mapToInt(made -> (int) made.place())).sorted().boxed().toList())
                .isEqualTo(IntStream.rangeClosed(1, CHATS * 3).boxed().toList());
    }

    @Test
    void nothingIsHeldOutWhereNothingIsAskedFor() {
        assertThat(Split.of(rows(), 0, 1).validation()).isEmpty();
    }

    @Test
    void someAreHeldOutHoweverSmallTheShare() {
        assertThat(Split.of(rows(), 0.001, 1).validation()).hasSize(3);
    }

    @Test
    void whereAllCountAsOneNothingCanBeHeldOut() {
        List<Made> rows = List.of(made(1, text(1)), made(2, text(1)));

        assertThatThrownBy(() -> Split.of(rows, 0.1, 1)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("near-duplicates");
    }
}
