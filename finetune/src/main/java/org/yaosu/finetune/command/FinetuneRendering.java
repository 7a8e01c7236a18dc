package org.yaosu.finetune.command;

import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;

/** Shows people what was prepared or found. */
@Component(property = {Converter.CONVERTER_CLASSES + "=org.yaosu.finetune.command.Prepared",
        Converter.CONVERTER_CLASSES + "=org.yaosu.finetune.command.Checked"})
public final class FinetuneRendering implements Converter {

    /** Nothing: none of it can be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof Prepared prepared) {
            return PreparedText.of(prepared);
        }
        return target instanceof Checked checked ? CheckText.of(checked.report()) : null;
    }
}
