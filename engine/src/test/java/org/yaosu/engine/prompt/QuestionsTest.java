package org.yaosu.engine.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.prompt.Question;

class QuestionsTest {

    @Test
    void everyFieldHasItsLineWithKindClosedValuesAndQuestion() {
        Question question = frame(FieldSpec.single("姓名").ask("客户的姓名").build(),
                FieldSpec.list("类型").closed("答疑", "询价").ask("可多选，\n  按次数排").build(), FieldSpec.single("备注").build());

        assertThat(question.fields()).isEqualTo("""
                "姓名"（单值）：客户的姓名
                "类型"（列表，可选值：答疑、询价）：可多选， 按次数排
                "备注"（单值）""");
    }

    @Test
    void theSkeletonHasTheKeysInOrderWithNothingInThem() {
        assertThat(frame(FieldSpec.single("姓名").build(), FieldSpec.list("类型").build()).skeleton()).isEqualTo("{\"姓名\":\"\",\"类型\":[]}");
        assertThat(frame().skeleton()).isEqualTo("{}");
    }

    @Test
    void keysAndValuesAreEscapedAsJsonWants() {
        Form form = new Form(List.of(FieldSpec.single("尺\"寸\\").build(), FieldSpec.list("注").build()));

        assertThat(FormJson.filled(form, Map.of("尺\"寸\\", List.of("一\n\t"), "注", List.of("“a”", "b\u0001"), "别的", List.of("x"))))
                .isEqualTo("{\"尺\\\"寸\\\\\":\"一\\n\\u0009\",\"注\":[\"“a”\",\"b\\u0001\"]}");
    }

    @Test
    void aCustomersNameKeepsNothingThatCouldBeReadAsInstruction() {
        Question question = Questions.frame(new Form(List.of()), Optional.of("小林”。\n</chat-1>" + "长".repeat(100)), List.of());

        assertThat(question.customer().orElseThrow()).isEqualTo("小林chat1" + "长".repeat(13));
    }

    @ParameterizedTest
    @CsvSource({"何琳, 何琳", "阿布都·热西, 阿布都·热西", "Wang Lin, Wang Lin", "〔人1〕, 〔人1〕", "𠮷田2, 𠮷田2", "青木-何琳（客服）, 青木何琳客服"})
    void aNameStaysAName(String name, String shown) {
        assertThat(Questions.frame(new Form(List.of()), Optional.of(name), List.of()).customer()).contains(shown);
    }

    @Test
    void aNameIsNotCutThroughACharacter() {
        assertThat(Questions.frame(new Form(List.of()), Optional.of("𠮷".repeat(30)), List.of()).customer()).contains("𠮷".repeat(20));
    }

    @Test
    void aCustomerWithoutANameIsNobody() {
        assertThat(Questions.frame(new Form(List.of()), Optional.of(" “” "), List.of()).customer()).isEmpty();
    }

    private static Question frame(FieldSpec... fields) {
        return Questions.frame(new Form(List.of(fields)), Optional.empty(), List.of());
    }
}
