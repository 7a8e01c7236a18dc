package org.yaosu.dialogue.offline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    @ParameterizedTest
    @CsvSource({"哈哈哈,哈哈,2", "abc,cba,3", "abc,def,0", "😀😀好,😀,1", "'',好,0"})
    void charactersAreSharedAsManyTimesAsBothHaveThem(String one, String other, int shared) {
        Alphabet alphabet = new Alphabet();
        Set<Integer> numbers = numbers(alphabet, one);
        numbers.retainAll(numbers(alphabet, other));

        assertThat(numbers).hasSize(shared);
    }

    @ParameterizedTest
    @CsvSource({"哈哈哈,3", "😀a,2", "'',0"})
    void eachCodePointHasANumberOfItsOwn(String text, int length) {
        assertThat(numbers(new Alphabet(), text)).hasSize(length);
    }

    private static Set<Integer> numbers(Alphabet alphabet, String text) {
        return Arrays.stream(alphabet.characters(List.of(text))).boxed().collect(Collectors.toSet());
    }
}
