package org.yaosu.extractor.fields.sex;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 性别: what customers say of themselves. Forms of address (姐, 哥) are politeness, not evidence. */
@Component
public final class SexField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-性别").order(6).group(FieldGroup.IDENTITY).weight(1).personal()
            .closed("男", "女").ask("客户的性别：男或女；没有明说就留空").build();

    /** Words before a name that make it somebody else's. */
    private static final String OTHERS = "(?!找|联系|帮|替|给|代|跟|和|与|问|想|来|约|陪|听)";
    private static final Phrase STATED = Phrase.of("性别\\s*[：:是为]?\\s*(男|女)(?![女男/性士生])"
            + "|(?:^|[：:，,\\s])(?<!(?:用户|客户|会员|人群|画像|粉丝)[：:，,\\s])(男|女)\\s*[，,、 ]\\s*[1-9][0-9]\\s*周?岁(?![以之])|"
            + "我是(?:个|一个|一名)?(男|女)(?:的|生|士|性)?(?:[，。,.！!\\s]|$)"
            + "|我是" + OTHERS + "[\\u4e00-\\u9fa5]{1,3}(先生|女士|小姐)(?!的)");

    private static final double CONFIDENCE = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return STATED.first(Sides.of(conversation).customerTalk()).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }

    @Override
    public String normalise(String value) {
        return switch (value.strip()) {
            case "先生", "男性", "男士", "男生" -> "男";
            case "女士", "小姐", "女性", "女生" -> "女";
            default -> value.strip();
        };
    }
}
