package org.yaosu.deployment.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;

/** Bundles in words, and what their manifests say. */
final class Bundles {

    private static final String COMPONENTS = "Service-Component";

    private Bundles() {
    }

    /** The symbolic name; the location of a bundle of old that has none. */
    static String name(Bundle bundle) {
        return bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
    }

    static String title(Bundle bundle) {
        return name(bundle) + " " + bundle.getVersion();
    }

    /** Whether two bundles may not be resolved together because of their name. */
    static boolean isSingleton(Bundle bundle) {
        return header(bundle, Constants.BUNDLE_SYMBOLICNAME).replace(" ", "").contains(";" + Constants.SINGLETON_DIRECTIVE + ":=true");
    }

    static boolean isFragment(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    static boolean isLazy(Bundle bundle) {
        return header(bundle, Constants.BUNDLE_ACTIVATIONPOLICY).strip().startsWith(Constants.ACTIVATION_LAZY);
    }

    /** Whether it does anything when it is started; a library does not. */
    static boolean works(Bundle bundle) {
        return !header(bundle, Constants.BUNDLE_ACTIVATOR).isBlank() || !header(bundle, COMPONENTS).isBlank();
    }

    /** Whether its manifest promises a service of this type. */
    static boolean promises(Bundle bundle, String service) {
        return Pattern.compile("(?<![\\w.])" + Pattern.quote(service) + "(?![\\w.])")
                .matcher(header(bundle, Constants.PROVIDE_CAPABILITY)).find();
    }

    /** The one that is at work under the name of a bundle that is not, as after a swap that left work unfinished. */
    static Optional<Bundle> successor(Bundle bundle, List<Bundle> all) {
        return all.stream().filter(other -> !other.equals(bundle) && other.getState() == Bundle.ACTIVE && name(other).equals(name(bundle))).findFirst();
    }

    private static String header(Bundle bundle, String name) {
        // untranslated: a translation needs the bundle's files, and to resolve it
        String value = bundle.getHeaders("").get(name);
        return value == null ? "" : value;
    }

    static String start(Bundle bundle) {
        return String.format(Locale.ROOT, "'start %d' in the shell", bundle.getBundleId());
    }
}
