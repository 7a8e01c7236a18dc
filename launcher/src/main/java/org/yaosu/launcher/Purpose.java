package org.yaosu.launcher;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the platform is started for, which says what of the distribution is needed. Gogo replaces the streams of
 * {@link System}, so a program that embeds the platform gets its packages, for plug-ins with commands, but not its
 * activator. JLine is large and serves the shell alone. So is Jetty, which the command that serves starts itself.
 * Health checks are asked for over HTTP alone, and the Web Console can do everything, so it is there where somebody wants it only.
 * Of Event Admin, health checks take the classes: nobody hears its events, and those that are on their way when it stops are a warning.
 */
enum Purpose {
    /** Services for the program around it. */
    EMBEDDED(Parts.and(Parts.LARGE, "org.yaosu.shell", "org.yaosu.skeletons", "org.yaosu.evaluation", "org.yaosu.finetune",
            "org.yaosu.dialogue.command", "org.yaosu.web", "org.yaosu.operations", "jackson-dataformat-csv"), Set.of("org.apache.felix.gogo.runtime")),
    /** One command of the command line. */
    COMMAND(Parts.LARGE, Set.of()),
    /** The command that serves over HTTP. */
    SERVER(Parts.and(Parts.CONSOLE, Parts.TERMINAL), Parts.IDLE),
    /** The same, with the Web Console. */
    SERVER_WITH_CONSOLE(Parts.TERMINAL, Parts.IDLE),
    /** The shell. */
    SHELL(Parts.CONSOLE, Parts.IDLE);

    private final Set<String> absent;
    private final Set<String> idle;

    Purpose(Set<String> absent, Set<String> idle) {
        this.absent = absent;
        this.idle = idle;
    }

    /** Whether this part of the distribution is installed. */
    boolean installs(String artifact) {
        return !absent.contains(artifact);
    }

    /** Whether this part of the distribution is started. */
    boolean starts(String artifact) {
        return !idle.contains(artifact);
    }

    /** Parts that go together. */
    private static final class Parts {

        static final String JETTY = "org.apache.felix.http.jetty12";
        static final String EVENTS = "org.apache.felix.eventadmin";
        static final Set<String> IDLE = Set.of(JETTY, EVENTS);
        static final Set<String> TERMINAL = Set.of("org.apache.felix.gogo.command", "org.apache.felix.gogo.jline", "jline");
        static final Set<String> CONSOLE = Set.of("org.apache.felix.webconsole", "org.apache.felix.webconsole.plugins.ds", "org.apache.felix.inventory",
                "org.apache.felix.metatype", "encoder", "org.osgi.service.log");
        /** What is large and of no use to single commands. */
        static final Set<String> LARGE = and(and(TERMINAL, CONSOLE), JETTY, "org.apache.felix.http.servlet-api", "org.yaosu.web.logging",
                "commons-fileupload", "commons-io", "org.apache.felix.healthcheck.api", "org.apache.felix.healthcheck.core", EVENTS);

        static Set<String> and(Set<String> parts, Set<String> more) {
            return and(parts, more.toArray(String[]::new));
        }

        static Set<String> and(Set<String> parts, String... more) {
            return Stream.concat(parts.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
