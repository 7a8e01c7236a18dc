package org.yaosu.plugin.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.yaosu.deployment.jar.BundleJar;

/** A framework in which bundles are installed and started, and nothing else happens. */
final class FakeFramework {

    private final List<Bundle> bundles = new CopyOnWriteArrayList<>();
    /** The names of the bundles that were started. */
    final BlockingQueue<String> started = new LinkedBlockingQueue<>();

    BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> switch (method) {
            case "getBundles" -> bundles.toArray(new Bundle[0]);
            case "installBundle" -> install((String) arguments[0]);
            default -> throw new IllegalStateException(method);
        });
    }

    /** Installs from a location as {@link BundleJar#location} makes it. */
    Bundle install(String location) {
        String name = location.split("[:/]")[1];
        Bundle bundle = proxy(Bundle.class, (method, arguments) -> switch (method) {
            case "getSymbolicName" -> name;
            case "getVersion" -> Version.emptyVersion;
            case "getLocation" -> location;
            case "getState" -> Bundle.ACTIVE;
            case "start" -> started.add(name);
            default -> throw new IllegalStateException(method);
        });
        bundles.add(bundle);
        return bundle;
    }

    List<String> names() {
        return bundles.stream().map(Bundle::getSymbolicName).toList();
    }

    /** Writes the jar of a bundle. */
    static Path jar(String name, Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(FakeFramework.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            if (method.getName().equals("hashCode")) {
                return System.identityHashCode(proxy);
            }
            Object answer = answers.to(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : answer;
        }));
    }
}
