package org.yaosu.extractor.fields.birthday;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Patterns;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 生日: the birthday customers state, as they write it. */
@Component
public final class BirthdayField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-生日").order(8).group(FieldGroup.IDENTITY).weight(1).personal()
            .ask("客户的生日，照原文写；没有明说就留空").build();

    /** Not that of a member or a child. */
    private static final String OWN = "(?<!(?:客户|会员|用户|员工|同事|粉丝|孩子|儿子|女儿|宝宝|老婆|老公|爸爸?|妈妈?)的?)";
    private static final Phrase STATED = Phrase.of(OWN + "(?:生日|出生日期|出生年月|出生于|生于)\\s*(?:就?[是在为])?\\s*[：:]?\\s*(?:农历|阳历)?(" + Patterns.DATE + ")"
            + "|(" + Patterns.DATE + ")\\s*(?:出生|生的|是我的?生日|过生日)(?!的)");

    private static final double CONFIDENCE = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return STATED.first(Sides.of(conversation).customerTalk()).map(hit -> hit.finding(CONFIDENCE)).stream().toList();
    }
}
