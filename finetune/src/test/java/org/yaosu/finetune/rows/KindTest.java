package org.yaosu.finetune.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindTest {

    private static final String CHAT = "a：one\nb：two\n  more of two\na：three";

    @Test
    void whatFitsStays() {
        assertThat(Kind.CHAT.shortened(CHAT, CHAT.length())).isEqualTo(CHAT);
        assertThat(Kind.SUMMARY.shortened(CHAT, CHAT.length())).isEqualTo(CHAT);
    }

    @Test
    void theOldestMessageGoesFirst() {
        assertThat(Kind.CHAT.shortened(CHAT, CHAT.length() - 1)).isEqualTo("b：two\n  more of two\na：three");
    }

    @Test
    void aMessageGoesWithItsFurtherLines() {
        assertThat(Kind.CHAT.shortened(CHAT, "  more of two\na：three".length())).isEqualTo("a：three");
    }

    @Test
    void theLastMessageIsCutRatherThanDropped() {
        assertThat(Kind.CHAT.shortened(CHAT, 5)).isEqualTo("a：thr");
        assertThat(Kind.CHAT.shortened("a：one\n b", 4)).isEqualTo("a：on");
    }

    @Test
    void theLastLinesOfASummaryGo() {
        assertThat(Kind.SUMMARY.shortened("# A\n- b\n# C\n- d", 12)).isEqualTo("# A\n- b\n# C");
        assertThat(Kind.SUMMARY.shortened("# A\n- b\n# C\n- d", 11)).isEqualTo("# A\n- b\n# C");
        assertThat(Kind.SUMMARY.shortened("# Heading\n- b", 4)).isEqualTo("# He");
    }

    @Test
    void noPairOfSurrogatesIsTornApart() {
        assertThat(Kind.SUMMARY.shortened("ab😀cd", 3)).isEqualTo("ab");
        assertThat(Kind.CHAT.shortened("ab😀cd", 3)).isEqualTo("ab");
    }

    @Test
    void nothingIsEverLongerThanAllowed() {
        for (int most = 1; most <= CHAT.length(); most++) {
            assertThat(Kind.CHAT.shortened(CHAT, most)).hasSizeLessThanOrEqualTo(most).isNotEmpty();
            assertThat(Kind.SUMMARY.shortened(CHAT, most)).hasSizeLessThanOrEqualTo(most).isNotEmpty();
        }
    }
}
