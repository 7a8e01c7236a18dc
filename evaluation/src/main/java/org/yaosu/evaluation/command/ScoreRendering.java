package org.yaosu.evaluation.command;

import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;

/** Shows scores and comparisons to people. */
@Component(property = {
    Converter.CONVERTER_CLASSES + "=org.yaosu.evaluation.command.Compared",
    Converter.CONVERTER_CLASSES + "=org.yaosu.evaluation.command.Evaluated",
    Converter.CONVERTER_CLASSES + "=org.yaosu.evaluation.command.Scored"})
public final class ScoreRendering implements Converter {

    /** Nothing: a score cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof Evaluated evaluated) {
            return EvaluatedText.of(evaluated);
        }
        if (target instanceof Compared compared) {
            return ComparedText.of(compared);
        }
        return target instanceof Scored scored ? ScoreText.of(scored) : null;
    }
}
