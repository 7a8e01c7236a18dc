package org.yaosu.web.api.run;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.api.upload.Uploads;
import org.yaosu.web.http.ProblemException;

/** Forgets runs that nobody has worked on for long, and files that no run reads; at once, and then every hour. */
public final class Keeper implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Keeper.class.getName());

    private final Supplier<Runs> runs;
    private final Keep keep;
    private final Uploads uploads;
    private final Scratch scratch;
    private final ScheduledExecutorService clock;

    /**
     * @param runs who knows the runs, at this moment
     * @param keep how long runs are kept
     * @param uploads the files that came over HTTP
     * @param scratch files for a moment
     */
    public Keeper(Supplier<Runs> runs, Keep keep, Uploads uploads, Scratch scratch) {
        this.runs = runs;
        this.keep = keep;
        this.uploads = uploads;
        this.scratch = scratch;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "yaosu-api-keeper");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::sweep, 0, TimeUnit.HOURS.toSeconds(1), TimeUnit.SECONDS);
    }

    private void sweep() {
        try {
            scratch.clean();
            Runs journal = runs.get();
            forgetOld(journal);
            uploads.clean(() -> journal.inputs().values());
        } catch (ProblemException away) {
            LOG.log(Level.DEBUG, "nothing is tidied up: {0}", away.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "what is not needed any more could not all be deleted; it is tried again in an hour: {0}",
                    e.getMessage() == null ? e.getClass().getName() : Words.forCallers(e.getMessage()));
        }
    }

    private void forgetOld(Runs journal) throws IOException {
        if (keep.time().isEmpty()) {
            return;
        }
        Instant oldest = Instant.now().minus(keep.time().get());
        List<Run> old = journal.list().stream().filter(run -> run.state() != RunState.RUNNING && run.changed().isBefore(oldest)).toList();
        for (Run run : old) {
            try {
                journal.forget(run.id());
                uploads.forget(run.input(), () -> journal.inputs().values());
                LOG.log(Level.INFO, "run {0} is forgotten: nobody has worked on it for as long as runs are kept", String.valueOf(run.id()));
            } catch (BatchException busy) {
                LOG.log(Level.DEBUG, "run {0} stays: {1}", String.valueOf(run.id()), busy.getMessage());
            }
        }
    }

    /** Waits for nothing: what is half done is gone on with the next time. */
    @Override
    public void close() {
        clock.shutdownNow();
    }
}
