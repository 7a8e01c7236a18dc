package org.yaosu.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<List<String>> ROWS = List.of(List.of("field", "points"), List.of("咨询类型", "1.4"), List.of("a", ""));

    @Test
    void wordsStandOnTheLeftAndChineseIsTwiceAsWide() {
        assertThat(new Table(ROWS).lines()).containsExactly("field     points", "咨询类型  1.4", "a");
    }

    @Test
    void numbersStandOnTheRight() {
        assertThat(new Table(ROWS, true).lines()).containsExactly("field     points", "咨询类型     1.4", "a");
    }

    @Test
    void everyLineIsIndented() {
        assertThat(new Table(List.of(List.of("a", "b"), List.of("c", "d"))).text("  ")).isEqualTo("  a  b" + System.lineSeparator() + "  c  d");
    }

    @Test
    void noRowsAreNoText() {
        assertThat(new Table(List.of()).text("  ")).isEmpty();
    }

    @Test
    void signsWithoutWidthTakeNoRoom() {
        assertThat(Table.width("a\u0301\n")).isEqualTo(1);
    }
}
