package org.yaosu.extractor.fields.participants;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;

/** 跟进计划-参与人: who is said to take part in the next appointment. */
@Component
public final class ParticipantsField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.list("下一步跟进计划-参与人").order(19).group(FieldGroup.FOLLOW_UP).weight(2).personal()
            .ask("下一步跟进计划的参与人，可多个；没有就留空").build();

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return List.of();
    }
}
