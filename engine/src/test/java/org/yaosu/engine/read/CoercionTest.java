package org.yaosu.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.api.field.FieldSpec;

class CoercionTest {

    private final Repairs repairs = new Repairs();
    private final Coercion coercion = new Coercion(repairs, new NestedJson(new Keys(Forms.CONTEST), repairs));

    @Test
    void whatBrokeOffOrIsMissingIsNoAnswer() {
        FieldSpec field = FieldSpec.single("甲").build();

        assertThat(coercion.values(field, Json.Gap.CUT)).isEmpty();
        assertThat(coercion.values(field, Json.Gap.MISSING)).isEmpty();
        assertThat(coercion.values(field, new Json.Arr(List.of(Json.Gap.CUT)))).isEmpty();
    }

    @Test
    void anEmptyListIsAnAnswer() {
        assertThat(coercion.values(FieldSpec.list("甲").build(), new Json.Arr(List.of()))).contains(List.of());
        assertThat(repairs.list()).isEmpty();
    }

    @Test
    void aClosedValueThatHoldsASeparatorIsNotDivided() {
        FieldSpec field = FieldSpec.list("甲").closed("软件、硬件", "服务").build();

        assertThat(coercion.values(field, new Json.Text("软件、硬件"))).isEqualTo(Optional.of(List.of("软件、硬件")));
    }

    @Test
    void aHugePowerOfTenIsNotWrittenOut() {
        assertThat(coercion.values(FieldSpec.single("甲").build(), new Json.Bare("1e999999999"))).contains(List.of("1e999999999"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "无", "未提及", "[未提供]", "未知", "N/A", "暂无", "null", "None", "-", "空", "——", "未明确提及", "对话中未提及", "没有提到相关信息", "[待填入]", "无法判断"})
    void nothingIsSaidInManyWords(String text) {
        assertThat(Nothing.isSaidBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"无锡", "空调", "未来科技", "待客户确认", "无忧", "下周", "0", "尚未确定的合同由客户明天提供"})
    void somethingIsNotNothing(String text) {
        assertThat(Nothing.isSaidBy(text)).isFalse();
    }
}
