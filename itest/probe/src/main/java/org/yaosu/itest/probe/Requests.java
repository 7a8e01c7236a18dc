package org.yaosu.itest.probe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** What a test can ask for: a verb, a blank, and what the verb is about. */
final class Requests {

    private static final int REFRESH_SECONDS = 30;

    private final BundleContext context;

    Requests(BundleContext context) {
        this.context = context;
    }

    String answer(String line) throws Exception {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "gogo" -> new Shell(context).run(rest);
            case "install" -> install(rest.split(" "));
            case "uninstall" -> uninstall(List.of(rest.split(" ")));
            case "bundles" -> bundles();
            case "remains" -> new Remains(context).describe();
            default -> throw new IllegalArgumentException(words[0] + " is no request");
        };
    }

    /** Installs files all together, then starts them in this order. */
    private String install(String[] files) throws Exception {
        Bundle[] bundles = new Bundle[files.length];
        for (int i = 0; i < files.length; i++) {
            Path file = Path.of(files[i]);
            try (var content = Files.newInputStream(file)) {
                bundles[i] = context.installBundle(file.toUri().toString(), content);
            }
        }
        for (Bundle bundle : bundles) {
            if ((bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
                bundle.start();
            }
        }
        return "";
    }

    /** Stops and removes bundles, the last first, each as {@code NAME/VERSION}; then lets the framework forget them. */
    private String uninstall(List<String> names) throws BundleException, InterruptedException {
        List<Bundle> bundles = Arrays.stream(context.getBundles()).filter(bundle -> names.contains(name(bundle)))
                .sorted(Comparator.comparing(Bundle::getBundleId).reversed()).toList();
        if (bundles.size() != names.size()) {
            throw new IllegalArgumentException("of " + names + " there is only " + bundles);
        }
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        if (!refreshed.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the framework does not end refreshing " + names);
        }
        return "";
    }

    private String bundles() {
        return Arrays.stream(context.getBundles()).map(Requests::name).sorted().collect(Collectors.joining("\n"));
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }
}
