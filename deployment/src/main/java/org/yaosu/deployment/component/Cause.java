package org.yaosu.deployment.component;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * What a component itself threw, out of what the component runtime keeps of its failure: a stack trace. Never holds what
 * somebody has configured, which may be a secret.
 */
public final class Cause {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern TYPES = Pattern.compile("^(?:[\\w.$]+(?:Exception|Error): )+");

    private static final Pattern NO_NUMBER = Pattern.compile("For input string: \"(.*)\"");

    private Cause() {
    }

    /**
     * The words of the first cause behind those of the reflective call.
     *
     * @param component one that has failed
     */
    public static String of(ComponentConfigurationDTO component) {
        String cause = component.failure.lines().filter(line -> line.startsWith(CAUSE)).map(line -> line.substring(CAUSE.length())).findFirst()
                .orElseGet(() -> component.failure.lines().findFirst().orElse(component.failure));
        String words = TYPES.matcher(cause).replaceFirst("");
        return noNumber(component, words).orElseGet(() -> Secrets.of(component).hide(words));
    }

    /** The component runtime, which makes settings out of texts, tells the text that is no number and not whose it is. */
    private static Optional<String> noNumber(ComponentConfigurationDTO component, String words) {
        Matcher number = NO_NUMBER.matcher(words);
        return number.matches() ? component.properties.entrySet().stream()
                .filter(property -> number.group(1).equals(String.valueOf(property.getValue()))).map(Map.Entry::getKey).sorted().findFirst()
                .map(name -> "the setting " + name + " is no number") : Optional.empty();
    }

    /**
     * The whole trace.
     *
     * @param component one that has failed
     */
    public static String trace(ComponentConfigurationDTO component) {
        return Secrets.of(component).hide(component.failure);
    }
}
