package org.yaosu.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholderMaskTest {

    private final PlaceholderMask mask = new PlaceholderMask("");

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
        mask.addSpeaker("云店-何琳", "何琳");

        assertThat(mask.speaker("云店-何琳")).isEqualTo("〔人1〕");
        assertThat(mask.hide("@云店-何琳 何琳在吗")).isEqualTo("@〔人1〕 〔人1〕在吗");
        assertThat(mask.restore("〔人1〕")).isEqualTo("何琳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000412", "138 0000 0412", "138-0000-0412", "+86 13800000412", "010-80000412", "400-800-0412",
            "11010119900307123X", "6222020000000000000", "１３８００００００４１２", "someone@example.com", "a.b-c@mail.example.cn",
            "110101 19900101 123X", "110101 1990-01-01 123x", "6222 0200 1111 2222 333", "（021）5555-1234", "(021) 5555 1234", "021 5555 123",
            "138—0000—0412", "138/0000/0412", "138  0000  0412", "138，0000，0412", "１３８ ００００ ０４１２", "+1 415 555 2671", "５５５１２３４",
            "138\u200b0000\u200b0412", "138****0412", "幺三八零零零零零四幺二", "wang＠example．com", " 王@example.com", "josé@example.com", "ｗａｎｇ@example.com",
            "wang @ example.com", "wang@example。com", "13800000412@example.com"})
    void numbersAndMailAreHiddenWithoutAnybodySayingSo(String value) {
        String hidden = mask.hide("请记" + value + "，谢谢");

        assertThat(hidden).matches("请记 ?〔(号码|邮箱)1〕，谢谢");
        assertThat(mask.restore(hidden)).isEqualTo("请记" + value + "，谢谢");
    }

    @ParameterizedTest
    @ValueSource(strings = {"预算36万", "2026-03-01上午", "3500元", "1200000元以内", "2024.5.6-2024.5.10", "2024/05/06 10:30:00", "9:00-18:00",
            "3000-5000元", "1,200,000元", "¥1200000", "版本3.2.1", "第12、13、14、15条", "2024-05-06，2024-05-07"})
    void amountsOfMoneyDaysAndHoursStay(String text) {
        assertThat(mask.hide(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000412元", "138-1234-5678元", "1200000", "20240506", "3000-5000", "2024-05-06 5551234"})
    void whatMayBeANumberOfSomebodyIsHidden(String text) {
        assertThat(mask.hide(text)).doesNotContainPattern("[0-9]{4}");
    }

    @Test
    void whatStandsBesideAMobileNumberIsNoPartOfIt() {
        assertThat(mask.hide("13800000412，2024-05-06，13900000999/138 0000 0413")).isEqualTo("〔号码1〕，2024-05-06，〔号码2〕/〔号码3〕");
        assertThat(mask.restore("〔号码3〕")).isEqualTo("138 0000 0413");
    }

    @Test
    void aNameThatRunsIntoANumberLeavesItWhole() {
        mask.add("人", "张三丰我的手机号码是下面这个138000");

        assertThat(mask.hide("@张三丰我的手机号码是下面这个13800000412")).isEqualTo("@〔人2〕〔号码1〕");
        assertThat(mask.restore("〔号码1〕")).isEqualTo("13800000412");
    }

    @Test
    void ofValuesThatOverlapAllIsHidden() {
        mask.add("地区", "云山区青石");
        mask.add("详细地址", "青石路18号");

        String hidden = mask.hide("云山区青石路18号3栋");

        assertThat(hidden).isEqualTo("〔详细地址2〕3栋");
        assertThat(mask.restore(hidden)).isEqualTo("云山区青石路18号3栋");
    }

    @Test
    void aValueOfDigitsIsNoPartOfAnotherNumber() {
        mask.add("年龄", "35");

        assertThat(mask.hide("我35岁，预算350万到135万，20351号，3.35折，35.5元")).isEqualTo("我〔年龄1〕岁，预算350万到135万，20351号，3.35折，35.5元");
    }

    @Test
    void aShortLatinNameIsNoPartOfAWord() {
        mask.add("人", "Li");

        assertThat(mask.hide("Li用Linux，li也online")).isEqualTo("〔人1〕用Linux，〔人2〕也online");
        assertThat(mask.restore("〔人2〕")).isEqualTo("li");
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔人1〕", "[人1]", "【人 1】", "（人1）", "人1", " 人1 ", "<人1>"})
    void aModelMayWriteAPlaceholderInItsOwnWay(String answer) {
        mask.add("人", "何琳");

        assertThat(mask.restore(answer).strip()).isEqualTo("何琳");
    }

    @ParameterizedTest
    @ValueSource(strings = {"〔人1〕在吗", "(人 1)在吗", "【人１】在吗", "人1在吗", "人1"})
    void whatTheChatWritesLikeAPlaceholderStaysAsItIs(String chat) {
        PlaceholderMask careful = new PlaceholderMask(chat);
        careful.addPerson("何琳");

        assertThat(careful.person("何琳")).isEqualTo("〔人2〕");
        assertThat(careful.restore(careful.hide(chat))).isEqualTo(chat);
    }

    @Test
    void aKindIsReadFromAPlaceholderWhateverItsFieldIsCalled() {
        mask.add("备注 2\"", "青石");

        assertThat(mask.restore(mask.hide("青石"))).isEqualTo("青石");
    }

    @Test
    void aPlaceholderThatWasNeverGivenStays() {
        mask.add("人", "何琳");

        assertThat(mask.restore("〔人2〕和[图片1]")).isEqualTo("〔人2〕和[图片1]");
    }

    @Test
    void aNameOfSignsIsHiddenWhereItIsAddressed() {
        mask.addSpeaker("😀", "😀");

        assertThat(mask.hide("@😀 在吗😀")).isEqualTo("@〔人1〕 在吗😀");
    }

    @Test
    void aNumberForANameHidesNoOtherNumbers() {
        mask.addPerson("9");

        assertThat(mask.hide("9:00，9号")).isEqualTo("9:00，9号");
    }

    @Test
    void aNameOfOneCharacterIsHiddenWhereItStandsAlone() {
        mask.addSpeaker("何", "何");

        assertThat(mask.speaker("何")).isEqualTo("〔人1〕");
        assertThat(mask.hide("如何，@何 在吗？何：在")).isEqualTo("如何，@〔人1〕 在吗？〔人1〕：在");
    }
}
