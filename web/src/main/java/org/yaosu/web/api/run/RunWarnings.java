package org.yaosu.web.api.run;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchStoppedException;

/** What whoever operates the server gets to read of runs; nothing of what people said. */
final class RunWarnings {

    private static final Logger LOG = System.getLogger(RunWarnings.class.getName());

    private RunWarnings() {
    }

    /** A run has met trouble. */
    static void stopped(long run, Throwable trouble) {
        LOG.log(Level.WARNING, "run {0} stopped: {1}; when that is mended, ''./yaosu resume {0}'' or POST /api/v1/runs/{0}/resume goes on", String.valueOf(run), words(trouble));
    }

    /** A run was under way when the server ended. */
    static void interrupted(long run) {
        LOG.log(Level.WARNING, "run {0} is interrupted; ''./yaosu resume {0}'' or POST /api/v1/runs/{0}/resume goes on", String.valueOf(run));
    }

    /** Only the platform's own words are known to quote nothing of a chat. */
    private static String words(Throwable trouble) {
        boolean own = trouble instanceof IOException || trouble instanceof BatchException || trouble instanceof BatchStoppedException;
        return own && trouble.getMessage() != null ? trouble.getMessage() : "an error inside the service (" + trouble.getClass().getName() + ")";
    }
}
