package org.yaosu.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterSimilarityTest {

    private final CharacterSimilarity similarity = new CharacterSimilarity();

    @Test
    void twoEmptyTextsAreAlikeAndOneIsNot() {
        assertThat(similarity.of("", " \n")).isEqualTo(1);
        assertThat(similarity.of("签合同", "")).isZero();
        assertThat(similarity.of("", "签合同")).isZero();
    }

    @Test
    void itIsTheF1OfTheCharactersInCommon() {
        assertThat(similarity.of("签合同", "合同")).isEqualTo(0.8);
    }

    @Test
    void aCharacterCountsAsOftenAsItOccursInBoth() {
        assertThat(similarity.of("人人人", "人")).isEqualTo(0.5);
    }

    @Test
    void blanksAndOrderDoNotCount() {
        assertThat(similarity.of("明天 签\u3000合同", "签合同\n明\u00a0天")).isEqualTo(1);
    }

    @Test
    void aCharacterOfTwoUnitsIsOne() {
        assertThat(similarity.of("😀", "😁")).isZero();
    }
}
