package org.yaosu.skeletons;

import java.util.ArrayList;
import java.util.List;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;

/** Shows a new project to people: its files, and what to do next. */
@Component(property = Converter.CONVERTER_CLASSES + "=org.yaosu.skeletons.Created")
public final class CreatedRendering implements Converter {

    /** Nothing: a project cannot be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        return target instanceof Created created ? text(created) : null;
    }

    private static String text(Created created) {
        List<String> lines = new ArrayList<>(List.of("Created in " + created.folder() + ":", ""));
        created.files().forEach(file -> lines.add("  " + file));
        lines.addAll(List.of("", "Next, in that folder:", "",
                "  ./mvnw verify        builds it and tests it, also inside a running platform",
                "  README.md            says what is there and how to go on",
                "",
                "Then copy " + created.jar() + " into plugins/."));
        return String.join(System.lineSeparator(), lines);
    }
}
