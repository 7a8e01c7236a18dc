package org.yaosu.deployment.doctor;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.yaosu.deployment.component.Cause;

/**
 * Says in a line on standard error which components could not be made, and why: a wrong setting in a file, mostly. The
 * component runtime's own log would print a page of stack for each; the launcher turns it off.
 */
@Component(service = ComponentFailures.class, immediate = true)
public final class ComponentFailures {

    /** Set by the launcher where {@code ds.log.enabled} is off; elsewhere the log does its work. */
    static final String WANTED = "yaosu.component.failures";

    private final PrintStream err;
    private final boolean wanted;
    private final boolean debug;
    private final Told told = new Told();

    @Activate
    public ComponentFailures(BundleContext context) {
        this(System.err, Boolean.parseBoolean(context.getProperty(WANTED)), Boolean.parseBoolean(context.getProperty("yaosu.debug")));
    }

    ComponentFailures(PrintStream err, boolean wanted, boolean debug) {
        this.err = err;
        this.wanted = wanted;
        this.debug = debug;
    }

    @Reference(policy = ReferencePolicy.DYNAMIC, updated = "tell")
    void tell(ServiceComponentRuntime runtime) {
        if (wanted) {
            told.news(runtime.getComponentDescriptionDTOs().stream()
                    .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
                    .map(this::line).flatMap(Optional::stream).toList()).forEach(err::println);
        }
    }

    void untell(ServiceComponentRuntime runtime) {
        // nothing is held
    }

    private Optional<String> line(ComponentConfigurationDTO component) {
        return Failure.of(component).filter(failure -> !failure.consequence()).map(failure -> "yaosu: "
                + failure.file().map(Path::toString).orElse(component.description.bundle.symbolicName + ", " + component.description.name)
                + ": " + (debug ? Cause.trace(component) : failure.words()));
    }
}
