package org.yaosu.dialogue.command;

import java.util.List;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.dialogue.command.answer.AnswerReport;

/** Shows people what was learned, answered and measured. */
@Component(property = {Converter.CONVERTER_CLASSES + "=org.yaosu.dialogue.command.Indexed",
        Converter.CONVERTER_CLASSES + "=org.yaosu.dialogue.command.Scored",
        Converter.CONVERTER_CLASSES + "=org.yaosu.dialogue.command.Ranked",
        Converter.CONVERTER_CLASSES + "=org.yaosu.dialogue.command.answer.AnswerReport"})
public final class DialogueRendering implements Converter {

    /** Nothing: none of it can be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        List<String> lines = target instanceof Indexed indexed ? ResultText.indexed(indexed)
                : target instanceof AnswerReport answered ? ResultText.answered(answered)
                : target instanceof Scored scored ? ResultText.scored(scored)
                : target instanceof Ranked ranked ? ResultText.ranked(ranked) : null;
        return lines == null ? null : String.join(System.lineSeparator(), lines);
    }
}
