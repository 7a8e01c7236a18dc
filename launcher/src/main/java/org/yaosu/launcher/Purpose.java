package org.yaosu.launcher;

import java.util.Set;

/**
 * What the platform is started for, which says what of the distribution is needed. Gogo replaces the streams of
 * {@link System}, so a program that embeds the platform gets its packages, for plug-ins with commands, but not its
 * activator. JLine is large and serves the shell alone.
 */
enum Purpose {
    /** Services for the program around it. */
    EMBEDDED(Set.of("org.apache.felix.gogo.command", "org.apache.felix.gogo.jline", "jline", "org.yaosu.shell", "org.yaosu.skeletons",
            "org.yaosu.evaluation", "org.yaosu.finetune", "org.yaosu.dialogue.command", "jackson-dataformat-csv"),
            Set.of("org.apache.felix.gogo.runtime")),
    /** One command of the command line. */
    COMMAND(Set.of("org.apache.felix.gogo.command", "org.apache.felix.gogo.jline", "jline"), Set.of()),
    /** The shell. */
    SHELL(Set.of(), Set.of());

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
}
