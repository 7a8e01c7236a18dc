package org.yaosu.plugin.folder;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.yaosu.deployment.jar.BundleJar;

/**
 * The jars that were in the folder when the launcher looked.
 *
 * @param files each with when it was written, in milliseconds, before its name
 */
record Known(Set<String> files) {

    /** The framework property with which the launcher says what it has seen. No name holds the slash between two. */
    private static final String SEEN = "yaosu.plugins.seen";

    Known {
        files = Set.copyOf(files);
    }

    static Known of(BundleContext context) {
        String seen = context.getProperty(SEEN);
        return new Known(seen == null ? Set.of() : Arrays.stream(seen.split("/")).collect(Collectors.toSet()));
    }

    /** Whether the launcher has seen a jar as it is now. */
    boolean has(BundleJar jar) {
        return files.contains(jar.modified().toMillis() + " " + jar.file().getFileName());
    }
}
