package org.yaosu.extractor.fields.participants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.FieldGroup;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Finding;
import org.yaosu.extractor.fields.kit.Appointments;
import org.yaosu.extractor.fields.kit.Hit;
import org.yaosu.extractor.fields.kit.Phrase;
import org.yaosu.extractor.fields.kit.Sides;

/** 跟进计划-参与人: who is listed as taking part, or agrees on the latest appointment. */
@Component
public final class ParticipantsField implements FieldExtractor {

    private static final FieldSpec SPEC = FieldSpec.list("下一步跟进计划-参与人").order(19).group(FieldGroup.FOLLOW_UP).weight(2).personal()
            .ask("下一步跟进计划的参与人，可多个；没有就留空").build();

    private static final String SEPARATORS = "、,，/\\s@";
    private static final String NAME = "@?(?!时间|地点|今天|明天|[上下]午|会议|待定|未定|暂)[^" + SEPARATORS + "。；;：:？?！!]";
    /** Behind a comma the list may be over, so only a short word that ends there is still a name. */
    private static final Phrase LISTED = Phrase.of("(?:参会|参与|与会|出席)(?:(?:人员?|者|方)?(?:名单)?\\s{0,3}[：:]|(?:人员?|者|方)[是有为]|(?<!参与)的人?员?[是有])\\s{0,3}"
            + "(" + NAME + "{1,20}(?:(?:[、/]|[ \\t\\u00a0\\u3000]{1,3})" + NAME + "{1,20}|[，,]\\s{0,2}" + NAME + "{1,6}(?=[" + SEPARATORS + "。；;]|$)){0,30})");
    /** Between names; 和 between single syllables is part of a name. */
    private static final Pattern SEPARATOR = Pattern.compile("[" + SEPARATORS + "\\u00a0\\u3000]+|(?<=[^" + SEPARATORS + "]{2})[和与及](?=[^" + SEPARATORS + "]{2})");
    /** Behind a name that was picked from a list, WeChat puts U+2005. */
    private static final Pattern CALLED = Pattern.compile("@(?!所有人|全体|all)([^\\s\\u00a0\\u2005\\u3000@，,。：:、！？!?（(]{2,20})");
    /** The person's name at the end of a label that begins with the company's. */
    private static final Pattern PERSONAL = Pattern.compile("(?<=[-－—_| ])[\\u4e00-\\u9fa5]{2,4}[0-9]?$");
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
                .or(() -> Appointments.latest(Sides.of(conversation).talk()).map(ParticipantsField::agreed))
                .orElse(List.of());
    }

    private static List<Finding> listed(Hit list) {
        List<Finding> findings = new ArrayList<>();
        String names = list.value();
        int start = 0;
        for (Matcher separator = SEPARATOR.matcher(names); separator.find(); start = separator.end()) {
            name(list, start, separator.start()).ifPresent(findings::add);
        }
        name(list, start, names.length()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> name(Hit list, int start, int end) {
        int offset = list.valueSpan().start();
        return start == end ? Optional.empty()
                : Optional.of(Finding.of(list.value().substring(start, end), new Span(offset + start, offset + end), LISTED_CONFIDENCE));
    }

    /** Who is called, together with who calls; or, where nobody is, who proposes and who accepts. */
    private static List<Finding> agreed(Appointments.Appointment appointment) {
        Turn turn = appointment.turn();
        Stream<Finding> proposer = speaker(turn);
        List<Finding> called = CALLED.matcher(turn.text()).results()
                .map(name -> Finding.of(name.group(1), turn.spanOf(name.start(1), name.end(1)), CALLED_CONFIDENCE)).toList();
        if (!called.isEmpty()) {
            return Stream.concat(proposer, called.stream()).toList();
        }
        return appointment.acceptance().map(answer -> Stream.concat(proposer, speaker(answer)).toList()).orElse(List.of());
    }

    private static Stream<Finding> speaker(Turn turn) {
        if (turn.speaker().isBlank()) {
            return Stream.empty();
        }
        Matcher personal = PERSONAL.matcher(turn.speaker());
        int start = personal.find() && turn.label().length() == turn.speaker().length() ? personal.start() : 0;
        return Stream.of(Finding.of(turn.speaker().substring(start), new Span(turn.label().start() + start, turn.label().end()), CALLED_CONFIDENCE));
    }
}
