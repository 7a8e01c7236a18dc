package org.yaosu.shell.run;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.yaosu.shell.Amounts;

/** Shows what is known of runs to people. */
@Component(property = {
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.run.Forgotten",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.run.RunDetails",
    Converter.CONVERTER_CLASSES + "=org.yaosu.shell.run.RunList"})
public final class RunRendering implements Converter {

    private final RunText text;

    /** In the time of this place. */
    @Activate
    public RunRendering() {
        this(ZoneId.systemDefault());
    }

    RunRendering(ZoneId zone) {
        this.text = new RunText(new LocalTime(zone));
    }

    /** Nothing: what we show cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof RunList list) {
            return text.list(list);
        }
        if (target instanceof RunDetails details) {
            return text.details(details);
        }
        return target instanceof Forgotten forgotten ? forgotten(forgotten) : null;
    }

    private static String forgotten(Forgotten forgotten) {
        return forgotten.runs().stream()
                .map(run -> "run " + run.id() + " is gone: " + Amounts.count(run.chats(), "chat") + " of " + run.shown())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
