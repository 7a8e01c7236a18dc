package org.yaosu.shell;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * Says in a line on standard error which components could not be made, and why: a wrong setting in a file, mostly. The
 * component runtime's own log would print a page of stack for each; the launcher turns it off.
 */
@Component(service = ComponentFailures.class, immediate = true)
public final class ComponentFailures {

    /** Set by the launcher where {@code ds.log.enabled} is off; elsewhere the log does its work. */
    private static final String WANTED = "yaosu.component.failures";
    /** Where FileInstall says from which file a configuration comes. */
    private static final String FILE = "felix.fileinstall.filename";

    private static final String CAUSE = "Caused by: ";
    /** What a component says whose reference failed: the reference's own failure is told. */
    private static final String CONSEQUENCE = "Unable to get service for reference";

    private final PrintStream err;
    private final boolean wanted;
    private final boolean debug;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

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
            runtime.getComponentDescriptionDTOs().stream()
                    .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
                    .filter(component -> component.failure != null && !component.failure.contains(CONSEQUENCE))
                    .map(this::line).filter(told::add).forEach(err::println);
        }
    }

    void untell(ServiceComponentRuntime runtime) {
        // nothing is held
    }

    private String line(ComponentConfigurationDTO component) {
        String cause = debug ? component.failure : ownCause(component.failure);
        return "yaosu: " + origin(component) + ": " + cause;
    }

    private static String origin(ComponentConfigurationDTO component) {
        Map<String, Object> properties = component.properties;
        Object file = properties.get(FILE);
        // FileInstall names the file by its URI.
        return file == null ? component.description.bundle.symbolicName + ", " + component.description.name
                : String.valueOf(Path.of(URI.create(file.toString())));
    }

    /** What the component itself threw, in a stack trace: the first cause behind those of the reflective call. */
    private static String ownCause(String trace) {
        String cause = trace.lines().filter(line -> line.startsWith(CAUSE)).map(line -> line.substring(CAUSE.length())).findFirst()
                .orElseGet(() -> trace.lines().findFirst().orElse(trace));
        return cause.replaceFirst("^(?:[\\w.$]+(?:Exception|Error): )+", "");
    }
}
