package org.yaosu.deployment.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * A configuration without its values, which may be secrets.
 *
 * @param pid its PID
 * @param factoryPid the PID of its factory, where it is one of several
 * @param location the location of the only bundle that may have it; empty where any may
 * @param file the file that it comes from, where that is known
 * @param settings the names of its settings
 */
record Configured(String pid, Optional<String> factoryPid, Optional<String> location, Optional<Path> file, Set<String> settings) {

    /** Where FileInstall says from which file a configuration comes. */
    static final String FILE = "felix.fileinstall.filename";
    private static final String ANY_LOCATION = "?";
    private static final char TARGET = '|';

    /** Every configuration that holds something, sorted. */
    static List<Configured> all(ConfigurationAdmin admin) {
        try {
            Configuration[] configurations = admin.listConfigurations(null);
            return configurations == null ? List.of() : Arrays.stream(configurations).map(Configured::of).filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Configured::pid)).toList();
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("the configurations cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Configured of(Configuration configuration) {
        try {
            var properties = configuration.getProperties();
            return properties == null ? null : new Configured(configuration.getPid(), Optional.ofNullable(configuration.getFactoryPid()),
                    Optional.ofNullable(configuration.getBundleLocation()).filter(location -> !location.startsWith(ANY_LOCATION)),
                    file(properties.get(FILE)), new TreeSet<>(Collections.list(properties.keys())));
        } catch (IllegalStateException deleted) {
            return null;
        }
    }

    /** The file that FileInstall names, mostly as a URI. */
    static Optional<Path> file(Object name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(name.toString().startsWith("file:") ? Path.of(URI.create(name.toString())) : Path.of(name.toString()));
        } catch (IllegalArgumentException noFile) {
            return Optional.empty();
        }
    }

    /** The PID that a bundle asks for, without the part that narrows it to one bundle. */
    String kind() {
        String kind = factoryPid.orElse(pid);
        int end = kind.indexOf(TARGET);
        return end < 0 ? kind : kind.substring(0, end);
    }

    /** Whether a bundle may have it: by its location, and by the name and version that a targeted PID may end with. */
    boolean isFor(Bundle bundle) {
        String[] target = factoryPid.orElse(pid).split("\\" + TARGET);
        List<String> own = List.of(kind(), Bundles.name(bundle), bundle.getVersion().toString(), bundle.getLocation());
        return location.map(bundle.getLocation()::equals).orElse(true)
                && Arrays.asList(target).equals(own.subList(0, Math.min(target.length, own.size())));
    }

    /** What people call it: its file, or its PID. */
    String title() {
        return file.map(Path::toString).orElse("configuration " + pid);
    }

    /** What its file would be called with another PID. */
    String renamed(String kind) {
        return file.map(path -> path.getFileName().toString()).filter(name -> name.startsWith(kind()))
                .map(name -> kind + name.substring(kind().length())).orElse(kind);
    }
}
