package org.yaosu.extractor.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** The 21 fields against the table of the specification. */
class SpecificationTest {

    private static final List<FieldSpec> SPECS = BuiltInFields.all().stream().map(FieldExtractor::spec).toList();

    @Test
    void keysListsWeightsAndUniquenessAreThoseOfTheTable() {
        assertThat(SPECS).map(spec -> spec.key() + (spec.list() ? "|list" : "|") + "|" + spec.weight() + (spec.unique() ? "" : "|similar")).containsExactly(
                "基本信息-姓名||1", "基本信息-手机号码||1", "基本信息-邮箱||1", "基本信息-地区||1", "基本信息-详细地址||1", "基本信息-性别||1", "基本信息-年龄||1", "基本信息-生日||1",
                "咨询类型|list|2", "意向产品|list|3", "购买异议点|list|3", "客户预算-预算是否充足||2", "客户预算-总体预算金额||2", "客户预算-预算明细||3|similar", "竞品信息||2",
                "客户是否有意向||1", "客户是否有卡点||1", "客户购买阶段||2", "下一步跟进计划-参与人|list|2", "下一步跟进计划-时间点||2", "下一步跟进计划-具体事项||3|similar");
    }

    @Test
    void ordersRunFromOneToTwentyOne() {
        assertThat(SPECS).map(FieldSpec::order).isEqualTo(IntStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void weightsSumToThirtySix() {
        assertThat(SPECS.stream().mapToInt(FieldSpec::weight).sum()).isEqualTo(36);
    }

    @Test
    void theyMakeOneForm() {
        assertThat(new Form(SPECS).fields()).hasSize(21);
    }

    @Test
    void closedValuesAreThoseOfTheTable() {
        Form form = new Form(SPECS);
        assertThat(closed(form, "基本信息-性别")).containsExactlyInAnyOrder("男", "女");
        assertThat(closed(form, "咨询类型")).containsExactlyInAnyOrder("答疑", "询价", "吐槽");
        assertThat(closed(form, "购买异议点")).containsExactlyInAnyOrder("产品功能", "客户内部问题", "价格", "工时", "竞品");
        assertThat(closed(form, "客户预算-预算是否充足")).containsExactlyInAnyOrder("充足", "不充足");
        assertThat(closed(form, "客户是否有意向")).containsExactlyInAnyOrder("有意向", "无意向");
        assertThat(closed(form, "客户是否有卡点")).containsExactlyInAnyOrder("有卡点", "无卡点");
        assertThat(closed(form, "客户购买阶段")).containsExactlyInAnyOrder("赢单", "方案交流", "续费", "项目搁置", "合同中", "报价", "需求调研", "等待结果", "输单");
        assertThat(SPECS.stream().filter(spec -> !spec.closedValues().isEmpty())).hasSize(7);
    }

    @Test
    void everyQuestionNamesTheClosedValues() {
        assertThat(SPECS).allSatisfy(spec -> assertThat(spec.question()).isNotBlank().satisfies(question -> assertThat(spec.closedValues()).allMatch(question::contains)));
    }

    @Test
    void whoThePeopleAreIsPersonalAndNothingElse() {
        assertThat(SPECS).filteredOn(FieldSpec::personal).map(FieldSpec::key).allMatch(key -> key.startsWith("基本信息-") || key.equals("下一步跟进计划-参与人")).hasSize(9);
    }

    @Test
    void noneOfThemIsCustom() {
        assertThat(SPECS).map(FieldSpec::group).doesNotContain(FieldGroup.CUSTOM);
    }

    @Test
    void aSpecIsTheSameObjectForTheServicesWholeLife() {
        assertThat(BuiltInFields.all()).allSatisfy(field -> assertThat(field.spec()).isSameAs(field.spec()));
    }

    @Test
    void aValueOutsideTheClosedOnesIsAProblem() {
        assertThat(BuiltInFields.all()).filteredOn(field -> !field.spec().closedValues().isEmpty())
                .allSatisfy(field -> assertThat(field.problem("也许")).hasValueSatisfying(problem -> assertThat(problem).contains("也许")));
    }

    private static List<String> closed(Form form, String key) {
        return form.field(key).orElseThrow().closedValues();
    }
}
