package org.yaosu.shell;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** What the shell offers for a parameter when somebody presses the tab key. */
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface Completes {

    /** The kinds of words there are. */
    enum Kind {
        FILES, READERS, WRITERS, COMMANDS, PROVIDERS, TEMPLATES, BUNDLES, RUNS
    }

    Kind value();
}
