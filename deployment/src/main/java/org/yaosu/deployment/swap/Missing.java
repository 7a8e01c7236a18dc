package org.yaosu.deployment.swap;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;

/** What a bundle needs and nobody gives, in words. */
final class Missing {

    private static final Pattern FROM = Pattern.compile("\\([\\w.-]*version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\([\\w.-]*version>=([^)]+)\\)\\)");

    private final FrameworkWiring wiring;
    private final Bundle leaving;

    /** @param leaving a bundle that gives nothing to this one */
    Missing(FrameworkWiring wiring, Bundle leaving) {
        this.wiring = wiring;
        this.leaving = leaving;
    }

    /** Empty where each need has somebody who might meet it, who lacks something himself. */
    List<String> of(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(null).stream()
                .filter(Missing::counts).filter(requirement -> nobodyGives(bundle, requirement)).map(Missing::words).toList();
    }

    private static boolean counts(BundleRequirement requirement) {
        return !Namespace.RESOLUTION_OPTIONAL.equals(requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && !PackageNamespace.RESOLUTION_DYNAMIC.equals(requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE))
                && requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE)
                        .equals(Namespace.EFFECTIVE_RESOLVE);
    }

    private boolean nobodyGives(Bundle bundle, BundleRequirement requirement) {
        Collection<BundleCapability> others = wiring.findProviders(requirement);
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(requirement.getNamespace()).stream().noneMatch(requirement::matches)
                && others.stream().allMatch(capability -> capability.getRevision().getBundle().equals(leaving));
    }

    private static String words(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        Matcher name = Pattern.compile(Pattern.quote("(" + requirement.getNamespace() + "=") + "([^)]+)\\)").matcher(filter);
        if (!name.find()) {
            return "the capability " + requirement.getNamespace() + " " + filter;
        }
        return switch (requirement.getNamespace()) {
            case PackageNamespace.PACKAGE_NAMESPACE -> "the package " + name.group(1) + range(filter);
            case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE -> "another Java: " + filter;
            default -> "the capability " + requirement.getNamespace() + " " + name.group(1) + range(filter);
        };
    }

    private static String range(String filter) {
        Matcher below = BELOW.matcher(filter);
        Matcher from = FROM.matcher(below.replaceAll(""));
        below.reset();
        return (from.find() ? " from version " + Version.parseVersion(from.group(1)) : "") + (below.find() ? " to below " + below.group(1) : "");
    }
}
