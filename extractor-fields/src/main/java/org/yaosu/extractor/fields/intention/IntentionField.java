package org.yaosu.extractor.fields.intention;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Business;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 客户是否有意向: a customer who talks business means it, unless the customer says no. */
@Component
public final class IntentionField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("客户是否有意向").order(16).group(FieldGroup.READINESS).weight(1)
            .closed("有意向", "无意向").ask("客户是否有购买意向：有意向或无意向；看不出来就留空").build();

    private static final Phrase NO = Phrase.of("(?:不|没)(?:感兴趣(?!的)|打算(?:买|购买|用|续))|(?:先|暂时|就)?不(?:考虑|需要|购买|续费|续|合作)了(?:[。！!，,\\s]|$)"
            + "|(?:暂时|目前|现在)没有?(?:这方面的?|这块的?)?(?:购买)?(?:需求|意向)|没有?(?:这方面|这块)的?(?:需求|意向)");

    /** Turns about business that show an intention, with one customer and in a group. */
    private static final int IN_SMALL = 2;
    private static final int IN_GROUP = 4;
    private static final double REFUSED = 0.8;
    private static final double MEANT = 0.75;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        Sides sides = Sides.of(conversation);
        Optional<Hit> refusal = NO.last(sides.customerTalk());
        if (refusal.isPresent()) {
            return List.of(Finding.of("无意向", refusal.get().span(), REFUSED));
        }
        List<Span> business = Business.of(sides).all();
        return business.size() >= (sides.small() ? IN_SMALL : IN_GROUP) ? List.of(new Finding("有意向", business, MEANT)) : List.of();
    }
}
