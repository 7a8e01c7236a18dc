package org.yaosu.extractor.fields.name;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** 姓名: the name the customer speaks under, without the company or channel around it. */
@Component
public final class NameField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("基本信息-姓名").order(1).group(FieldGroup.IDENTITY).weight(1).personal()
            .ask("客户的姓名，即客户在群里发言所用的名字；分不清谁是客户就留空").build();

    /** Share of right answers on labelled chats. */
    private static final double CONFIDENCE = 0.9;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return conversation.customer().map(name -> new Finding(name, evidence(conversation, name).stream().toList(), CONFIDENCE))
                .stream().toList();
    }

    /** Where the name stands in the label of the customer's first turn or, if the customer never spoke, where it is first named. */
    private static Optional<Span> evidence(Conversation conversation, String name) {
        String source = conversation.chat().source();
        return conversation.saidBy(Role.CUSTOMER).findFirst()
                .map(turn -> source.indexOf(name, turn.label().start()))
                .or(() -> Optional.of(source.indexOf(name)))
                .filter(start -> start >= 0)
                .map(start -> new Span(start, start + name.length()));
    }
}
