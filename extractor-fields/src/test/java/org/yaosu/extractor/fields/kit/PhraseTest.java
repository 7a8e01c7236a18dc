package org.yaosu.extractor.fields.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaosu.api.chat.Turn;
import org.yaosu.extractor.fields.Dialogue;

class PhraseTest {

    private static final Dialogue DIALOGUE = Dialogue.of("客户：单价12元，共34元", "客服：无", "客户：又56元");
    private static final List<Turn> TURNS = DIALOGUE.conversation().turns();
    private static final Phrase AMOUNT = Phrase.of("[0-9]+元");

    @Test
    void theFirstPlaceOfEveryTurnThatHasOne() {
        assertThat(AMOUNT.in(TURNS)).map(Hit::value).containsExactly("12元", "56元");
    }

    @Test
    void everyPlaceOfATurn() {
        assertThat(AMOUNT.all(TURNS.get(0))).map(Hit::value).containsExactly("12元", "34元");
    }

    @Test
    void firstAndLastOfAllTurns() {
        assertThat(AMOUNT.first(TURNS)).map(Hit::value).hasValue("12元");
        assertThat(AMOUNT.last(TURNS)).map(Hit::value).hasValue("56元");
        assertThat(Phrase.of("没有").first(TURNS)).isEmpty();
    }

    @Test
    void spansPointIntoTheSource() {
        Hit hit = Phrase.of("单价([0-9]+)元").first(TURNS).orElseThrow();

        assertThat(hit.span().of(DIALOGUE.conversation().chat().source())).isEqualTo("单价12元");
        assertThat(hit.valueSpan().of(DIALOGUE.conversation().chat().source())).isEqualTo("12").isEqualTo(hit.value());
    }

    @Test
    void theValueIsTheFirstGroupThatTookPart() {
        assertThat(Phrase.of("没有(.)|又([0-9]+)元").first(TURNS)).map(Hit::value).hasValue("56");
        assertThat(Phrase.of("共(甲)?").first(TURNS)).map(Hit::value).hasValue("共");
    }

    @Test
    void aFindingHasTheWholePhraseAsEvidence() {
        assertThat(DIALOGUE.words(Phrase.of("单价([0-9]+)元").first(TURNS).orElseThrow().finding(0.5))).containsExactly("单价12元");
    }
}
