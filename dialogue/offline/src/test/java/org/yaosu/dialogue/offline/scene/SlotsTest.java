package org.yaosu.dialogue.offline.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final String FILM = Slots.slot("0");
    private static final String DIRECTOR = Slots.slot("0.导演");

    @Test
    void aFactIsReplacedByItsSlotWhateverItsWords() {
        Slots slots = slots(FILM, "星 夜 列车");

        assertThat(slots.generalise(words("喜欢 星夜列车 吗"))).containsExactly("喜欢", FILM, "吗");
        assertThat(slots.generalise(words("喜欢 星夜 列车 吗"))).containsExactly("喜欢", FILM, "吗");
    }

    @Test
    void whatIsLeftOfAWordAroundAFactStays() {
        assertThat(slots(FILM, "星夜").generalise(words("看星夜去 了"))).containsExactly("看", FILM, "去", "了");
    }

    @Test
    void theLongestFactComesFirst() {
        Slots slots = slots(DIRECTOR, "星夜", FILM, "星夜列车");

        assertThat(slots.generalise(words("星夜列车 和 星夜"))).containsExactly(FILM, "和", DIRECTOR);
    }

    @Test
    void aFactOfTwoSlotsStandsForTheFirst() {
        Slots slots = slots(DIRECTOR, "林远山", Slots.slot("1.导演"), "林远山");

        assertThat(slots.generalise(words("林远山 拍 的"))).containsExactly(DIRECTOR, "拍", "的");
        assertThat(slots.of(Slots.slot("1.导演"))).extracting(Fact::joined).containsExactly("林远山");
    }

    @Test
    void aSlotHasEachOfItsFactsOnceInOrder() {
        Slots slots = slots(DIRECTOR, "林 远山", DIRECTOR, "周一帆", DIRECTOR, "林远山");

        assertThat(slots.of(DIRECTOR)).extracting(Fact::joined).containsExactly("林远山", "周一帆");
    }

    @Test
    void twoFactsSideBySideAreTwoSlots() {
        Slots slots = slots(DIRECTOR, "林远山", DIRECTOR, "周一帆");

        assertThat(slots.generalise(words("林远山周一帆"))).containsExactly(DIRECTOR, DIRECTOR);
    }

    @Test
    void aSingleCharacterIsNoFactOfATextEvenWhereItTakesTwoUnits() {
        assertThat(slots(FILM, "雨", DIRECTOR, "𠮷").generalise(words("下雨 𠮷"))).containsExactly("下雨", "𠮷");
    }

    @Test
    void supplementaryCharactersAreReplacedWhole() {
        assertThat(slots(FILM, "𠮷祥").generalise(words("看 𠮷祥😀 了"))).containsExactly("看", FILM, "😀", "了");
    }

    @Test
    void emptyFactsAreNone() {
        Slots slots = slots(FILM, "  ");

        assertThat(slots.of(FILM)).isEmpty();
        assertThat(slots.generalise(words("你 好"))).containsExactly("你", "好");
    }

    @Test
    void anUnknownSlotHasNoFacts() {
        assertThat(slots(FILM, "星夜").of(DIRECTOR)).isEmpty();
    }

    /** @param pairs a slot and a fact, and so on */
    private static Slots slots(String... pairs) {
        return new Slots(Stream.iterate(0, i -> i < pairs.length, i -> i + 2).map(i -> new Fact(pairs[i], words(pairs[i + 1]))).toList());
    }

    private static List<String> words(String text) {
        return Line.words(text);
    }
}
