package org.yaosu.deployment.component;

import java.util.regex.Pattern;

/** What a component itself threw, out of what the component runtime keeps of its failure: a stack trace. */
public final class Cause {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern TYPES = Pattern.compile("^(?:[\\w.$]+(?:Exception|Error): )+");

    private Cause() {
    }

    /** The words of the first cause behind those of the reflective call. */
    public static String of(String trace) {
        String cause = trace.lines().filter(line -> line.startsWith(CAUSE)).map(line -> line.substring(CAUSE.length())).findFirst()
                .orElseGet(() -> trace.lines().findFirst().orElse(trace));
        return TYPES.matcher(cause).replaceFirst("");
    }
}
