package org.yaosu.deployment.component;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Hides what somebody has configured in what a component says: a parser's message quotes what it cannot read. Nobody can
 * tell by its name alone which setting is a secret, so all count as secrets but those that things are called by; of our own
 * bundles, whose settings are known, those do whose name says so.
 */
final class Secrets {

    private static final String HIDDEN = "***";
    /** What is shorter is no secret, and would be found in every other word. */
    private static final int SHORTEST = 4;
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");
    private static final Set<String> SWITCHES = Set.of("true", "false");
    /** What says which component or configuration it is, or what people call what comes of it. */
    private static final Set<String> HARMLESS = Set.of("service.pid", "service.factoryPid", "service.bundleLocation", "service.ranking",
            "component.id", "component.name", "felix.fileinstall.filename", "id", "name", "model");

    private static final String OURS = "org.yaosu.";
    private static final Pattern TELLING = Pattern.compile("(?i)secret|passw|pwd|token|credential|auth|cookie|header|.key$");

    private final List<String> values;

    private Secrets(Stream<String> values) {
        // the longest first: one may be the beginning of another
        this.values = values.filter(value -> value.length() >= SHORTEST && !SWITCHES.contains(value)).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /** Those of one component; what it declares itself is known to everybody. */
    static Secrets of(ComponentConfigurationDTO component) {
        return new Secrets(component.properties.entrySet().stream()
                .filter(property -> !HARMLESS.contains(property.getKey()) && !isKnown(component, property.getKey())
                        && !isDeclared(component, property.getKey(), property.getValue()))
                .flatMap(property -> values(property.getValue())));
    }

    private static boolean isKnown(ComponentConfigurationDTO component, String name) {
        return component.description.bundle != null && component.description.bundle.symbolicName.startsWith(OURS)
                && !TELLING.matcher(name).find();
    }

    private static boolean isDeclared(ComponentConfigurationDTO component, String name, Object value) {
        return component.description.properties != null && Objects.deepEquals(component.description.properties.get(name), value);
    }

    /** As text, and each part of a list. */
    private static Stream<String> values(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(Secrets::values);
        }
        if (value != null && value.getClass().isArray()) {
            return value instanceof char[] letters ? values(new String(letters))
                    : IntStream.range(0, Array.getLength(value)).mapToObj(place -> Array.get(value, place)).flatMap(Secrets::values);
        }
        String text = String.valueOf(value);
        return Stream.concat(Stream.of(text, text.strip()), SEPARATOR.splitAsStream(text));
    }

    /** The words without them. */
    String hide(String words) {
        String safe = words;
        for (String value : values) {
            safe = safe.replace(value, HIDDEN);
        }
        return safe;
    }
}
