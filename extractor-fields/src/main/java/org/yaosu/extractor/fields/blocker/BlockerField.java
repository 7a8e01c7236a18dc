package org.yaosu.extractor.fields.blocker;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 客户是否有卡点: whether something stands in the way. Text says little of it; most chats get by without. */
@Component
public final class BlockerField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("客户是否有卡点").order(17).group(FieldGroup.READINESS).weight(1)
            .closed("有卡点", "无卡点").ask("客户在购买或使用中是否有卡点：有卡点或无卡点").build();

    /** A card (银行卡在, 会员卡在) is not stuck. */
    private static final Phrase STUCK = Phrase.of("卡住了|(?<![行员用物品饭门房话值券点])卡在|推进不了|推不动|进行不下去|没法(?:推进|继续)");

    private static final double STATED = 0.8;
    /** Share of labelled chats without. */
    private static final double USUAL = 0.52;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        return STUCK.first(sides.customerTalk()).map(hit -> Finding.of("有卡点", hit.span(), STATED))
                .or(() -> sides.dialogue() ? Optional.of(new Finding("无卡点", List.of(), USUAL)) : Optional.empty())
                .stream().toList();
    }
}
