package org.yaosu.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderMaskTest {

    private final PlaceholderMask mask = new PlaceholderMask();

    @Test
    void equalValuesHaveEqualPlaceholders() {
        mask.add("地区", "河海市");

        assertThat(mask.hide("河海市到河海市")).isEqualTo("〔地区1〕到〔地区1〕");
    }

    @Test
    void theLongestValueIsHiddenFirst() {
        mask.add("人", "何琳");
        mask.add("人", "何琳琳");

        assertThat(mask.hide("何琳琳和何琳")).isEqualTo("〔人2〕和〔人1〕");
    }

    @Test
    void aSpeakerComesBackUnderTheBareName() {
        mask.addSpeaker("人", "云店-何琳", "何琳");

        assertThat(mask.speaker("云店-何琳")).isEqualTo("〔人1〕");
        assertThat(mask.hide("@云店-何琳 何琳在吗")).isEqualTo("@〔人1〕 〔人1〕在吗");
        assertThat(mask.restore("〔人1〕")).isEqualTo("何琳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000412", "138 0000 0412", "138-0000-0412", "+86 13800000412", "010-80000412", "400-800-0412",
            "11010119900307123X", "6222020000000000000", "１３８００００００４１２", "someone@example.com", "a.b-c@mail.example.cn"})
    void numbersAndMailAreHiddenWithoutAnybodySayingSo(String value) {
        String hidden = mask.hide("请记" + value + "，谢谢");

        assertThat(hidden).doesNotContain(value).startsWith("请记〔").endsWith("〕，谢谢");
        assertThat(mask.restore(hidden)).isEqualTo("请记" + value + "，谢谢");
    }

    @ParameterizedTest
    @ValueSource(strings = {"预算36万", "2026-03-01上午", "3500元", "1200000元以内"})
    void amountsAndDaysStay(String text) {
        String expected = text.startsWith("1200000") ? "〔号码1〕元以内" : text;

        assertThat(mask.hide(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔人1〕", "[人1]", "【人 1】", "（人1）", "人1", " 人1 ", "<人1>"})
    void aModelMayWriteAPlaceholderInItsOwnWay(String answer) {
        mask.add("人", "何琳");

        assertThat(mask.restore(answer).strip()).isEqualTo("何琳");
    }

    @Test
    void aPlaceholderThatWasNeverGivenStays() {
        mask.add("人", "何琳");

        assertThat(mask.restore("〔人2〕和[图片1]")).isEqualTo("〔人2〕和[图片1]");
    }

    @Test
    void aNameOfOneCharacterIsHiddenAsASpeakerOnly() {
        mask.addSpeaker("人", "何", "何");

        assertThat(mask.speaker("何")).isEqualTo("〔人1〕");
        assertThat(mask.hide("如何")).isEqualTo("如何");
    }
}
