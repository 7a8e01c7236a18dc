package org.yaosu.deployment.wiring;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;

/**
 * What a bundle requires of others, in words.
 *
 * @param requirement as the framework knows it
 * @param name what it asks for, such as a package's name; the whole filter where it names nothing
 * @param range the versions that will do, in OSGi's notation; empty for any
 */
public record Need(BundleRequirement requirement, String name, String range) {

    private static final Set<String> UNFORCED = Set.of("optional", "dynamic");
    private static final Pattern EXACT = Pattern.compile("\\((?:bundle-)?version=([^)*]+)\\)");
    private static final Pattern FROM = Pattern.compile("\\((?:bundle-)?version>=([^)]+)\\)");
    private static final Pattern BEYOND = Pattern.compile("\\(!\\((?:bundle-)?version<=([^)]+)\\)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\((?:bundle-)?version>=([^)]+)\\)\\)");
    private static final Pattern UP_TO = Pattern.compile("(?<!!)\\((?:bundle-)?version<=([^)]+)\\)");
    private static final Map<String, String> KINDS = Map.of(
            PackageNamespace.PACKAGE_NAMESPACE, "the package ",
            BundleNamespace.BUNDLE_NAMESPACE, "the bundle ",
            HostNamespace.HOST_NAMESPACE, "the bundle that it is a fragment of, ",
            ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE, "the execution environment ");

    /** Reads it from the filter. */
    public static Need of(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        Matcher name = Pattern.compile("\\(" + Pattern.quote(requirement.getNamespace()) + "=([^)]+)\\)").matcher(filter);
        return new Need(requirement, name.find() ? name.group(1) : filter, range(filter));
    }

    /** Whether the bundle cannot be resolved without it. */
    public boolean forced() {
        Map<String, String> directives = requirement.getDirectives();
        return !UNFORCED.contains(directives.getOrDefault(Constants.RESOLUTION_DIRECTIVE, Constants.RESOLUTION_MANDATORY))
                && directives.getOrDefault(Constants.EFFECTIVE_DIRECTIVE, Constants.EFFECTIVE_RESOLVE).equals(Constants.EFFECTIVE_RESOLVE);
    }

    /** Whether it asks for a package. */
    public boolean isPackage() {
        return requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
    }

    /** Whether it asks for another version of Java than the one that runs. */
    public boolean isJava() {
        return requirement.getNamespace().equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE);
    }

    /** Whether a capability will do. */
    public boolean matches(BundleCapability capability) {
        return requirement.matches(capability);
    }

    /** Whether a capability has the name asked for, in whatever version. */
    public boolean named(BundleCapability capability) {
        return requirement.getNamespace().equals(capability.getNamespace())
                && name.equals(capability.getAttributes().get(capability.getNamespace()));
    }

    /** Such as {@code the package org.example [1.0.0,2.0.0)}. */
    public String words() {
        String kind = KINDS.getOrDefault(requirement.getNamespace(), "the capability " + requirement.getNamespace() + " ");
        return kind + name + (range.isEmpty() ? "" : isJava() ? " " + javaVersion() : " " + range);
    }

    private String javaVersion() {
        return range + " (this is Java " + Runtime.version().feature() + ")";
    }

    private static String range(String filter) {
        Optional<String> exact = first(EXACT, filter);
        if (exact.isPresent()) {
            return exact.get();
        }
        Optional<String> below = first(BELOW, filter);
        Optional<String> upTo = first(UP_TO, filter);
        Optional<String> beyond = first(BEYOND, filter);
        Optional<String> from = first(FROM, BELOW.matcher(filter).replaceAll(""));
        if (below.or(() -> upTo).isEmpty()) {
            return from.map(version -> version + " or later").or(() -> beyond.map(version -> "later than " + version)).orElse("");
        }
        return beyond.map(version -> "(" + version).or(() -> from.map(version -> "[" + version)).orElse("[0.0.0") + ","
                + below.map(version -> version + ")").or(() -> upTo.map(version -> version + "]")).orElseThrow();
    }

    private static Optional<String> first(Pattern pattern, String filter) {
        Matcher matcher = pattern.matcher(filter);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
