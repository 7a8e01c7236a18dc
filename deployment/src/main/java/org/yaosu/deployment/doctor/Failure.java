package org.yaosu.deployment.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.yaosu.deployment.component.Cause;

/**
 * Why a component could not be made.
 *
 * @param file the file that its configuration comes from, where that is known
 * @param words what the component itself threw, without the stack and without secrets
 * @param consequence whether it failed only because a service that it refers to did
 */
record Failure(Optional<Path> file, String words, boolean consequence) {

    /** What a component says whose reference failed: the reference's own failure is told. */
    private static final String CONSEQUENCE = "Unable to get service for reference";
    private static final Pattern SECRET = Pattern.compile("(?i)secret|password|passwd|token|credential|api.?key");
    private static final int SHORTEST_SECRET = 4;

    /** The failure of a component, where it has one. */
    static Optional<Failure> of(ComponentConfigurationDTO component) {
        return Optional.ofNullable(component.failure).map(trace -> new Failure(Configured.file(component.properties.get(Configured.FILE)),
                withoutSecrets(Cause.of(trace), component.properties), trace.contains(CONSEQUENCE)));
    }

    /** What an exception says. */
    static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** A parser's message quotes what it cannot read. */
    private static String withoutSecrets(String words, Map<String, Object> properties) {
        String safe = words;
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            if (SECRET.matcher(property.getKey()).find() && property.getValue() instanceof String value && value.length() >= SHORTEST_SECRET) {
                safe = safe.replace(value, "***");
            }
        }
        return safe;
    }
}
