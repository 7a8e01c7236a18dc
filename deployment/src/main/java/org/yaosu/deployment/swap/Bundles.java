package org.yaosu.deployment.swap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jline.utils.Levenshtein;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.yaosu.api.deploy.SwapException;

/** The bundles that may be swapped. */
final class Bundles {

    private static final int NEAR_SHOWN = 5;
    private static final int TYPING_ERRORS = 3;
    private static final String API = "org.yaosu.api";
    /** Installs what it finds in folders, on its own and at once when it starts: two of it would do so twice. */
    private static final String FILE_INSTALL = "org.apache.felix.fileinstall";
    /** Who gives these holds what belongs to others: two at once would share it, and none would have it all. */
    private static final Set<String> OTHERS = Set.of("org.osgi.service.component.runtime.ServiceComponentRuntime",
            "org.osgi.service.cm.ConfigurationAdmin");

    private static final String HANDOVER = "org.yaosu.api.deploy.Handover";
    /** Gogo's property of a command's name. */
    private static final String COMMAND = "osgi.command.function";
    private static final String SWAP = "swap";

    private final BundleContext context;
    private final Wiring wiring;

    Bundles(BundleContext context, Wiring wiring) {
        this.context = context;
        this.wiring = wiring;
    }

    /** Finds a bundle that may be swapped by its symbolic name or its id. */
    Bundle find(String word) {
        Bundle bundle = word.matches("\\d{1,18}") ? byId(Long.parseLong(word)) : byName(word);
        refusal(bundle).ifPresent(reason -> {
            throw new SwapException(Wiring.name(bundle) + " cannot be swapped while work goes on: " + reason);
        });
        return bundle;
    }

    private Bundle byId(long id) {
        Bundle bundle = context.getBundle(id);
        if (bundle == null) {
            throw new SwapException("there is no bundle with the id " + id + "; name it by its symbolic name, or see 'lb' in the shell");
        }
        return bundle;
    }

    private Bundle byName(String name) {
        List<Bundle> found = Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).toList();
        if (found.isEmpty()) {
            throw new SwapException("there is no bundle " + name + "; " + near(name));
        }
        // an old version that was stopped with work under way is not meant
        List<Bundle> running = found.stream().filter(Bundles::runs).toList();
        if (found.size() > 1 && running.size() != 1) {
            throw new SwapException("there are several bundles " + name + "; say which by its id: " + found.stream()
                    .map(bundle -> bundle.getBundleId() + " is " + bundle.getVersion()).collect(Collectors.joining(", ")));
        }
        return running.size() == 1 ? running.get(0) : found.get(0);
    }

    private String near(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        List<String> names = Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName).filter(Objects::nonNull).distinct()
                .filter(known -> known.contains(wanted) || Levenshtein.distance(wanted, known) <= TYPING_ERRORS)
                .sorted(Comparator.comparingInt((String known) -> Levenshtein.distance(wanted, known)).thenComparing(known -> known))
                .limit(NEAR_SHOWN).toList();
        return names.isEmpty() ? "'lb' in the shell lists them" : "do you mean " + String.join(" or ", names) + "?";
    }

    /** Whether it is at work, or will be as soon as somebody needs it. */
    static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    /** Uninstalls a bundle, where nobody else was faster; what is left of it goes with a refresh. */
    static void uninstall(Bundle bundle) throws BundleException {
        if (bundle.getState() != Bundle.UNINSTALLED) {
            try {
                bundle.uninstall();
            } catch (IllegalStateException e) {
                if (bundle.getState() != Bundle.UNINSTALLED) {
                    throw new BundleException(e.getMessage(), e);
                }
            }
        }
    }

    private Optional<String> refusal(Bundle bundle) {
        if (bundle.getBundleId() == 0) {
            return Optional.of("it is the framework; start with another one");
        }
        if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            return Optional.of("it is a fragment; swap the bundle that it is a part of, " + bundle.getHeaders("").get(Constants.FRAGMENT_HOST));
        }
        if (API.equals(bundle.getSymbolicName())) {
            return Optional.of("it is what all others have in common; stop, exchange it and start again");
        }
        if (bundle.equals(context.getBundle()) || wiring.dependents(bundle).contains(context.getBundle())) {
            return Optional.of("it is needed to swap; exchange it in plugins/ or bundles/ and start again");
        }
        if (FILE_INSTALL.equals(bundle.getSymbolicName())) {
            return Optional.of("two of it would both take up what is in plugins/ and conf/; exchange it in plugins/ or bundles/ and start again");
        }
        if (gives(bundle, service -> isOf(service, HANDOVER))) {
            return Optional.of("it hands out the work itself, which would end with it; exchange it in plugins/ or bundles/ and start again");
        }
        if (gives(bundle, service -> service.getProperty(COMMAND) instanceof String name && name.equals(SWAP))) {
            return Optional.of("it runs the command that swaps; exchange it in plugins/ or bundles/ and start again");
        }
        if (isOthers(bundle)) {
            return Optional.of("it holds the components or configurations of all others; exchange it in plugins/ or bundles/ and start again");
        }
        return Optional.empty();
    }

    private static boolean isOthers(Bundle bundle) {
        return gives(bundle, service -> OTHERS.stream().anyMatch(type -> isOf(service, type)));
    }

    private static boolean gives(Bundle bundle, Predicate<ServiceReference<?>> wanted) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).anyMatch(wanted);
    }

    private static boolean isOf(ServiceReference<?> service, String type) {
        return List.of((String[]) service.getProperty(Constants.OBJECTCLASS)).contains(type);
    }
}
