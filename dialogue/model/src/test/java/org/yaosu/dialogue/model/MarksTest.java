package org.yaosu.dialogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {

    @ParameterizedTest
    @ValueSource(strings = {"你好", "[1] 你好", " [ 1 ]bot: 你好", "bot：[1] [2] 用户 : 你好", "\u3000[1]\u3000助手:\u3000你好\u3000"})
    void whatStandsBeforeATurnGoes(String turn) {
        assertThat(Marks.strip(turn)).isEqualTo("你好");
    }

    /** Where each mark makes a copy of the rest, it would take minutes. */
    @Test
    void manyMarksTakeATimeThatGrowsWithThemOnly() {
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Marks.strip("[1] ".repeat(1_000_000) + "好"))).isEqualTo("好");
    }
}
