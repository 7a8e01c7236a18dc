package org.yaosu.extractor.fields.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class PhoneFieldTest {

    private final PhoneField field = new PhoneField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "我的电话13812345678|13812345678",
        "138 1234 5678，随时打|138 1234 5678",
        "手机:138-1234-5678|138-1234-5678",
        "号码 1381 234 5678|1381 234 5678",
        "138.1234.5678|138.1234.5678",
        "微信同号+8613812345678|+8613812345678",
        "拨 +86 138-1234-5678 就行|+86 138-1234-5678",
        "１３８１２３４５６７８|１３８１２３４５６７８",
        "王敏-13812345678-财务部|13812345678",
        "王敏/13812345678/江苏|13812345678"})
    void itIsReadHoweverItIsWritten(String text, String evidence) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo("13812345678");
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(evidence);
    }

    @Test
    void aPrefixThatNoOperatorHasIsStillANumber() {
        assertThat(Dialogue.said("电话10012345678").value(field)).isEqualTo("10012345678");
    }

    @Test
    void aNumberThatExistsGoesBeforeOneThatDoesNot() {
        assertThat(Dialogue.said("10012345678，或者13812345678").value(field)).isEqualTo("13812345678");
    }

    @Test
    void theFirstOfTwoNumbersIsTaken() {
        assertThat(Dialogue.of("客户：13812345678", "客户：也可以打13912345678").value(field)).isEqualTo("13812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "订单号是16812345678", "运单编号：13812345678", "企业ID 13812345678", "企业id：13812345678", "工单13812345678帮忙看下",
        "138123456789", "22013812345678", "1381234567", "A13812345678", "13812345678a", "0755-83765566", "2023-12-01 14:00",
        "https://example.com/order/13812345678/detail", "13812345678@example.com", "1 3 8 1 2 3 4 5 6 7 8", "+852 9123 4567"})
    void otherNumbersAreNoMobiles(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的电话13812345678，有事找我", "加我微信 138 1234 5678", "售后电话是13812345678"})
    void anAgentsOwnNumberIsNotTheCustomers(String text) {
        assertThat(Dialogue.of("客服：" + text, "客户：好的").value(field)).isEmpty();
    }

    @Test
    void aNumberReadBackToTheCustomerIsTheCustomers() {
        Dialogue dialogue = Dialogue.of("客服：您的手机号是138 1234 5678对吧", "客户：对");

        assertThat(dialogue.value(field)).isEqualTo("13812345678");
        assertThat(dialogue.evidence(field)).containsExactly("您的手机号是138 1234 5678");
    }

    @Test
    void theCustomersOwnWordsGoBeforeWhatIsReadBack() {
        assertThat(Dialogue.of("客服：您的电话是13912345678吗", "客户：不是，13812345678").value(field)).isEqualTo("13812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 138-1234-5678", "8613812345678", " 138 1234 5678 ", "１３８１２３４５６７８", "手机：13812345678"})
    void aModelsWordingIsBroughtToElevenDigits(String value) {
        assertThat(field.normalise(value)).isEqualTo("13812345678");
        assertThat(field.problem("13812345678")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1381234567", "23812345678", "138123456789"})
    void anythingElseIsAProblem(String value) {
        assertThat(field.problem(value)).hasValueSatisfying(problem -> assertThat(problem).contains("11 digits"));
    }
}
