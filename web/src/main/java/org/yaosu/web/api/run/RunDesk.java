package org.yaosu.web.api.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunBusyException;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.upload.Uploads;
import org.yaosu.web.http.ProblemException;

/**
 * What is known of runs here: the journal's, which knows all of them, and what only this process does.
 *
 * @param platform who is in service
 * @param live the runs that this process works on
 * @param uploads the files that came over HTTP
 */
record RunDesk(Platform platform, LiveRuns live, Uploads uploads) {

    /** Something that the journal is asked. */
    @FunctionalInterface
    interface Asking<T> {
        T ask(Runs runs) throws IOException;
    }

    /**
     * Asks the journal about a run.
     *
     * @throws ProblemException if there is no such run, or the journal cannot be read
     */
    <T> T ask(Asking<T> asking) {
        try {
            return asking.ask(platform.runs());
        } catch (BatchException none) {
            throw Problems.notFound(Words.forCallers(none.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    RunReport report(long id) {
        return ask(runs -> runs.report(id));
    }

    /** How a run stands. */
    ObjectNode json(long id) {
        return json(report(id));
    }

    ObjectNode json(RunReport report) {
        Run run = report.run();
        boolean asks = run.state() != RunState.DONE || run.unanswered() > 0;
        return RunJson.whole(report, live.share(run.id()), asks ? platform.resting(report.asks()) : List.of());
    }

    /** Somebody is at work on it. */
    static ProblemException workedOn() {
        return Problems.conflict("the run is being worked on; stop it first, or wait until it has ended");
    }

    /** Whether it is certain by now that a run does not begin. */
    static boolean isRefused(CompletableFuture<Long> run) {
        return run.isCompletedExceptionally() || run.isDone() && run.join() == 0;
    }

    /**
     * The number of a run that begins.
     *
     * @param name what its file is called
     * @param file where that is
     * @throws ProblemException why it does not
     */
    static long begun(CompletableFuture<Long> run, String name, Path file) {
        try {
            return run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException broken) {
                throw Storage.problem(broken);
            }
            if (e.getCause() instanceof RunBusyException) {
                throw workedOn();
            }
            if (e.getCause() instanceof BatchException) {
                throw Problems.refused(Words.forCallers(e.getCause().getMessage(), file, name));
            }
            if (e.getCause() instanceof BatchStoppedException) {
                throw Problems.unavailable("the service ends, and the run was stopped before it began; try again in a second");
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problems.unavailable("the service ends; whether the run has begun, /api/v1/runs tells");
        }
    }
}
