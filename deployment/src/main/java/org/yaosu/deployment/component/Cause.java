package org.yaosu.deployment.component;

import java.util.regex.Pattern;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * What a component itself threw, out of what the component runtime keeps of its failure: a stack trace. Never holds what
 * somebody has configured, which may be a secret.
 */
public final class Cause {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern TYPES = Pattern.compile("^(?:[\\w.$]+(?:Exception|Error): )+");

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
        return Secrets.of(component).hide(TYPES.matcher(cause).replaceFirst(""));
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
