package org.yaosu.deployment.doctor;

import java.nio.file.Path;
import java.util.Optional;
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

    /** The failure of a component, where it has one. */
    static Optional<Failure> of(ComponentConfigurationDTO component) {
        return Optional.ofNullable(component.failure).map(trace -> new Failure(Configured.file(component.properties.get(Configured.FILE)),
                Cause.of(component), trace.contains(CONSEQUENCE)));
    }

    /** What an exception says. */
    static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
