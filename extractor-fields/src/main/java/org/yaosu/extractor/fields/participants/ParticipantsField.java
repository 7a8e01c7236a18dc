package org.yaosu.extractor.fields.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Appointments;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 跟进计划-参与人: who is listed as taking part, or is called by {@code @} to the latest appointment together with who calls. */
@Component
public final class ParticipantsField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.list("下一步跟进计划-参与人").order(19).group(FieldGroup.FOLLOW_UP).weight(2).personal()
            .ask("下一步跟进计划的参与人，可多个；没有就留空").build();

    private static final Phrase LISTED = Phrase.of("(?:参会|参与|与会|出席)(?:人员?|者|方)?\\s*(?:[：:]|是|有)\\s*([^，。；;？?\\n]{2,60})");
    private static final Pattern SEPARATED = Pattern.compile("[^、,，/\\s和与]{1,20}");
    private static final Pattern CALLED = Pattern.compile("@([^\\s@，,。：:、！？!?（(]{2,20})");

    private static final double LISTED_CONFIDENCE = 0.85;
    private static final double CALLED_CONFIDENCE = 0.6;

    @Override
    public FieldSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> find(Conversation conversation) {
        List<Turn> turns = conversation.turns();
        Optional<Hit> list = LISTED.last(turns);
        return list.map(ParticipantsField::listed)
                .or(() -> Appointments.latest(Sides.of(conversation).talk()).map(Appointments.Appointment::turn).map(ParticipantsField::called))
                .orElse(List.of());
    }

    private static List<Finding> listed(Hit list) {
        Matcher names = SEPARATED.matcher(list.value());
        int offset = list.valueSpan().start() - list.turn().span().start();
        return names.results()
                .map(name -> Finding.of(name.group(), list.turn().spanOf(offset + name.start(), offset + name.end()), LISTED_CONFIDENCE)).toList();
    }

    private static List<Finding> called(Turn turn) {
        List<Finding> findings = new ArrayList<>();
        CALLED.matcher(turn.text()).results()
                .map(name -> Finding.of(name.group(1), turn.spanOf(name.start(1), name.end(1)), CALLED_CONFIDENCE)).forEach(findings::add);
        if (!findings.isEmpty() && !turn.speaker().isEmpty()) {
            findings.add(0, Finding.of(turn.speaker(), turn.label(), CALLED_CONFIDENCE));
        }
        return findings;
    }
}
