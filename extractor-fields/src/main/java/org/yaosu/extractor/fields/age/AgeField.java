package org.yaosu.extractor.fields.age;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 年龄: the age customers state, with its unit. */
@Component
public final class AgeField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-年龄").order(7).group(FieldGroup.IDENTITY).weight(1).personal()
            .ask("客户的年龄，如“35岁”；没有明说就留空").build();

    private static final String AGE = "([1-9][0-9])";
    /** 以上, 以下, a range: these speak of groups of people. */
    private static final String OF_ONE = "(?![0-9]|\\s*周?岁?(?:\\s*[-~～—到至]|[以之]|的(?:会员|用户|客户|人)))";
    private static final Phrase STATED = Phrase.of("(?:男|女)\\s*[，,、 ]\\s*" + AGE + OF_ONE + "\\s*周?岁"
            + "|(?:(?:(?:^|[，,。；;！!\\s我]|本人)今年|我)\\s*|年龄\\s*(?:是|为)?\\s*[：:]?\\s*)" + AGE + OF_ONE + "\\s*周?岁"
            + "|年龄\\s*(?:是|为)?\\s*[：:]?\\s*" + AGE + OF_ONE);

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
        return value.strip().replaceFirst("^([0-9]+)\\s*周?岁?$", "$1岁");
    }
}
