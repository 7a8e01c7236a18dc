package org.yaosu.engine.read;

import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;

/** The forms the tests ask with. */
final class Forms {

    /** The 21 fields of the contest. */
    static final Form CONTEST = new Form(List.of(
            personal("基本信息-姓名"), personal("基本信息-手机号码"), personal("基本信息-邮箱"), personal("基本信息-地区"), personal("基本信息-详细地址"),
            FieldSpec.single("基本信息-性别").personal().closed("男", "女").build(),
            personal("基本信息-年龄"), personal("基本信息-生日"),
            FieldSpec.list("咨询类型").closed("答疑", "询价", "吐槽").build(),
            FieldSpec.list("意向产品").build(),
            FieldSpec.list("购买异议点").closed("价格", "产品功能", "竞品", "工时", "客户内部问题").build(),
            FieldSpec.single("客户预算-预算是否充足").closed("充足", "不充足").build(),
            FieldSpec.single("客户预算-总体预算金额").build(),
            FieldSpec.single("客户预算-预算明细").freeText().build(),
            FieldSpec.single("竞品信息").build(),
            FieldSpec.single("客户是否有意向").closed("有意向", "无意向").build(),
            FieldSpec.single("客户是否有卡点").closed("有卡点", "无卡点").build(),
            FieldSpec.single("客户购买阶段").closed("需求调研", "方案交流", "报价", "合同中", "等待结果", "项目搁置", "赢单", "输单", "续费").build(),
            FieldSpec.list("下一步跟进计划-参与人").personal().build(),
            FieldSpec.single("下一步跟进计划-时间点").build(),
            FieldSpec.single("下一步跟进计划-具体事项").freeText().build()));

    private Forms() {
    }

    /** The contest's fields, all of them open. */
    static Form open() {
        return new Form(CONTEST.fields().stream().map(field -> new FieldSpec(field.key(), field.order(), field.group(), field.list(),
                field.weight(), field.unique(), List.of(), field.personal(), field.question(), field.policy())).toList());
    }

    /** Fields with these keys that take one value of any kind. */
    static Form of(String... keys) {
        return new Form(Stream.of(keys).map(key -> FieldSpec.single(key).build()).toList());
    }

    private static FieldSpec personal(String key) {
        return FieldSpec.single(key).personal().build();
    }
}
