package org.yaosu.dialogue.offline.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(strings = {"[2]你 好", " [ 2 ]  你 好 "})
    void theMarkOfAGoalIsNoWord(String text) {
        assertThat(Line.of(text)).isEqualTo(new Line(2, List.of("你", "好")));
    }

    @Test
    void whatIsNoMarkIsSaid() {
        assertThat(Line.of("[1234] 你")).isEqualTo(new Line(0, List.of("[1234]", "你")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0 \u2028", "\t\n"})
    void aBlankTextHasNoWords(String text) {
        assertThat(Line.words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你 好", "你\u3000好", "你\u00a0好", "你\u2028好", "你\n\u0085好", "\u3000你\u001c好\u00a0"})
    void noWordHoldsABlankOfAnyKind(String text) {
        assertThat(Line.words(text)).containsExactly("你", "好");
    }
}
