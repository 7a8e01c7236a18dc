package org.yaosu.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * A command as it stands among the framework's services: Karaf wraps Gogo's proxies, so that they lead to no service.
 *
 * @param scope its scope
 * @param name its name without the scope
 */
record PublishedCommand(String scope, String name) {

    /** How it is used; empty where no service of this framework is such a command. */
    Optional<Usage> usage() {
        return Optional.ofNullable(FrameworkUtil.getBundle(PublishedCommand.class)).map(Bundle::getBundleContext).flatMap(this::usage);
    }

    private Optional<Usage> usage(BundleContext context) {
        try {
            ServiceReference<?>[] references = context.getServiceReferences((String) null,
                    "(&(osgi.command.scope=" + scope + ")(osgi.command.function=" + name + "))");
            return Arrays.stream(Objects.requireNonNullElse(references, new ServiceReference<?>[0])).max(Comparator.naturalOrder())
                    .flatMap(reference -> usage(context, reference));
        } catch (InvalidSyntaxException e) {
            // a name that no service can have
            return Optional.empty();
        }
    }

    private Optional<Usage> usage(BundleContext context, ServiceReference<?> reference) {
        Object service = context.getService(reference);
        try {
            return Optional.ofNullable(service).flatMap(command -> Usage.of(name, command));
        } finally {
            context.ungetService(reference);
        }
    }
}
