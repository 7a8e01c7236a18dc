package org.yaosu.extractor.fields.address;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Addresses;
import org.yaosu.extractor.fields.kit.Sides;

/** 详细地址: where things are sent to the customer, as the customer writes it. */
@Component
public final class AddressField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-详细地址").order(5).group(FieldGroup.IDENTITY).weight(1).personal().verbatim()
            .ask("客户的详细地址，写到门牌号；客服一方的地址不算，没有就留空").build();

    private static final double CONFIDENCE = 0.95;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return Addresses.best(Sides.of(conversation).customer())
                .map(address -> Finding.of(address.text(), address.span(), CONFIDENCE)).stream().toList();
    }

    /** Every address, agents' too. */
    @Override
    public List<Span> personal(Conversation conversation) {
        return Addresses.all(conversation.turns()).map(Addresses.Address::span).toList();
    }
}
