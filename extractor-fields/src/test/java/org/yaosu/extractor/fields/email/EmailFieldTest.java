package org.yaosu.extractor.fields.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.Dialogue;

class EmailFieldTest {

    private final EmailField field = new EmailField();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "邮箱wang.min@example.com|wang.min@example.com",
        "发到 12345678@qq.com 谢谢|12345678@qq.com",
        "发a_b+c@mail.example.com.cn。|a_b+c@mail.example.com.cn",
        "[wang@example.com](mailto:wang@example.com)|wang@example.com",
        "<wang@example.com>|wang@example.com",
        "wang@example.com.|wang@example.com"})
    void anAddressIsFoundAsItIsWritten(String text, String mail) {
        assertThat(Dialogue.said(text).value(field)).isEqualTo(mail);
        assertThat(Dialogue.said(text).evidence(field)).containsExactly(mail);
    }

    @Test
    void theFirstAddressIsTaken() {
        assertThat(Dialogue.of("客户：first@example.com", "客户：second@example.com").value(field)).isEqualTo("first@example.com");
    }

    @Test
    void anAgentsAddressIsNotTheCustomers() {
        assertThat(Dialogue.of("客服：发我邮箱 sales@example.com", "客户：好").values(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@王敏 看一下", "10@3.5元", "logo@2x.png 这张图", "user@localhost", "a@b", "@example.com", "wang@.com"})
    void otherSignsAroundAnAtAreNoAddress(String text) {
        assertThat(Dialogue.said(text).values(field)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[wang@example.com](mailto:wang@example.com)", " wang@example.com ", "mailto:wang@example.com", "[wang@example.com](aaa:wang@example.com)"})
    void ofALinkTheTextIsKept(String value) {
        assertThat(field.normalise(value)).isEqualTo("wang@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "没有", "wang@", "wang@example.com 和 li@example.com"})
    void anythingElseIsAProblemThatDoesNotRepeatIt(String value) {
        assertThat(field.problem(value)).hasValueSatisfying(problem -> assertThat(problem).startsWith("no e-mail address").doesNotContain("wang"));
    }
}
