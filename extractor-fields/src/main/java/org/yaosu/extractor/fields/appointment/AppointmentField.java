package org.yaosu.extractor.fields.appointment;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Appointments;
import org.yaosu.extractor.fields.kit.Sides;

/** 跟进计划-时间点: when one meets next, by the latest appointment in the chat. */
@Component
public final class AppointmentField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.single("下一步跟进计划-时间点").order(20).group(FieldGroup.FOLLOW_UP).weight(2)
            .ask("下一步跟进的时间点，照原文写；没有就留空").build();

    private static final double CONFIDENCE = 0.7;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        return Appointments.latest(Sides.of(conversation).talk())
                .map(appointment -> Finding.of(appointment.time().text(), appointment.time().span(), CONFIDENCE)).stream().toList();
    }
}
