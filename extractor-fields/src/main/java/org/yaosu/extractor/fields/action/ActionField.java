package org.yaosu.extractor.fields.action;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Appointments;
import org.yaosu.extractor.fields.kit.Sides;

/** 跟进计划-具体事项: what is to happen next, in the words of the latest appointment. */
@Component
public final class ActionField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("下一步跟进计划-具体事项").order(21).group(FieldGroup.FOLLOW_UP).weight(3).freeText()
            .ask("下一步跟进的具体事项；没有就留空").build();

    private static final double CONFIDENCE = 0.5;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return Appointments.latest(Sides.of(conversation).talk())
                .map(appointment -> Finding.of(appointment.matter().text(), appointment.matter().span(), CONFIDENCE)).stream().toList();
    }
}
