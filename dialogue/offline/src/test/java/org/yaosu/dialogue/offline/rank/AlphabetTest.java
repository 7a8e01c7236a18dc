package org.yaosu.dialogue.offline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    @ParameterizedTest
    @CsvSource({"哈哈哈,哈哈,2", "abc,cba,3", "abc,def,0", "😀😀好,😀,1", "'',好,0"})
    void charactersAreSharedAsManyTimesAsBothHaveThem(String one, String other, int shared) {
        Alphabet alphabet = new Alphabet();

        assertThat(Alphabet.overlap(alphabet.bits(List.of(one)), alphabet.bits(List.of(other)))).isEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({"哈哈哈,3", "😀a,2", "'',0"})
    void theLengthIsThatInCodePoints(String text, int length) {
        assertThat(Alphabet.length(new Alphabet().bits(List.of(text)))).isEqualTo(length);
    }
}
