package org.yaosu.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Constants;

/** What the framework and its bundles are told when they start. */
final class Settings {

    /** The plug-in that replaces {@code $[env:NAME]} and {@code $[secret:NAME]} in configurations. */
    private static final String INTERPOLATION = "org.apache.felix.configadmin.plugin.interpolation";

    private Settings() {
    }

    static Map<String, String> of(Home home, Storage storage, Purpose purpose, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put(Constants.FRAMEWORK_STORAGE, storage.folder().toString());
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, ApiPackages.header());
        // the storage is ours alone
        settings.put("felix.cache.locking", "false");
        // errors come as framework events; Felix itself would print them among the results
        settings.put("felix.log.level", "0");
        // a factory of URL handlers would be the one of the whole JVM
        settings.put("felix.service.urlhandlers", "false");
        settings.put("felix.resolver.parallelism", "1");
        // a component that is made once is kept: commands use theirs for a moment only, again and again
        settings.put("ds.delayed.keepInstances", "true");

        if (purpose != Purpose.EMBEDDED) {
            // one line a failure instead of a page: the shell tells them, as soon as the count of changes is told to it
            settings.put("ds.log.enabled", "false");
            settings.put("ds.service.changecount.timeout", "200");
            settings.put("yaosu.component.failures", "true");
        }

        // Jetty opens a port where it is configured to, and nowhere else
        settings.put("org.apache.felix.http.require.config", "true");

        // without our own door the Web Console lets nobody in; else it would have a password that everybody knows
        settings.put("felix.webconsole.security.providers", "org.yaosu.operations.console");

        // nobody sees a configuration before secrets and the environment are put into it
        settings.put("felix.cm.config.plugins", INTERPOLATION);
        settings.put(INTERPOLATION + ".secretsdir", home.secrets().toString());

        settings.put("felix.fileinstall.dir", watched(home, storage));
        settings.put("felix.fileinstall.filter", ".*\\.(jar|cfg)");
        settings.put("felix.fileinstall.subdir.mode", "skip");
        settings.put("felix.fileinstall.noInitialDelay", "true");
        settings.put("felix.fileinstall.poll", "500");
        // two listings a second cost nothing, see changes on network folders too, and need no watch service
        settings.put("felix.fileinstall.disableNio2", "true");
        settings.put("felix.fileinstall.configEncoding", "UTF-8");
        settings.put("felix.fileinstall.enableConfigSave", "false");
        settings.put("felix.fileinstall.tmpdir", storage.folder().resolve("fileinstall").toString());
        // warnings: a plug-in that does not start is one
        settings.put("felix.fileinstall.log.level", "2");
        settings.put("felix.fileinstall.log.default", "jul");

        // what comes and goes with the process is news where it serves
        settings.put("yaosu.purpose", purpose.name().toLowerCase(Locale.ROOT));

        settings.put("yaosu.home", home.folder().toString());
        settings.put("yaosu.distribution", home.distribution().toString());
        settings.put("yaosu.data", home.data().toString());
        settings.put("yaosu.bundles", home.bundles().toString());
        if (isThere(home.plugins())) {
            settings.put("yaosu.plugins", home.plugins().toString());
            // what comes while the platform starts is new to it
            settings.put("yaosu.plugins.seen", Plugins.seen(home.plugins()));
        }
        if (purpose == Purpose.SHELL) {
            settings.put("gosh.home", home.distribution().toString());
            // where nobody types, JLine gives its commands but reads nothing: yaosu:shell does
            settings.put("gosh.args", Boolean.parseBoolean(more.get(Main.INTERACTIVE)) ? "--nohistory"
                    : "--nohistory --nointeractive --noshutdown");
        }
        return settings;
    }

    /**
     * The user's folders, made where they can be, behind the distribution's configuration, which the user's replaces.
     * FileInstall needs one and complains of those that are not there.
     */
    private static String watched(Home home, Storage storage) {
        String folders = Stream.concat(Stream.of(home.etc()).filter(Files::isDirectory),
                Stream.of(home.plugins(), home.conf()).filter(Settings::isThere)).map(Path::toString).collect(Collectors.joining(","));
        return folders.isEmpty() ? storage.folder("nothing").toString() : folders;
    }

    private static boolean isThere(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException readOnly) {
            return Files.isDirectory(folder);
        }
    }
}
