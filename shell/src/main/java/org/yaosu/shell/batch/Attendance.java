package org.yaosu.shell.batch;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Function;
import org.apache.felix.service.command.CommandSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.CommandLine;
import org.yaosu.shell.OwnTime;
import org.yaosu.shell.progress.Ending;
import org.yaosu.shell.progress.Progress;

/**
 * Carries batches out while somebody watches: shows how they go on, lets them end in their own time when they are interrupted, and
 * says how to go on with them. Safe for use by several threads.
 */
@Component(service = Attendance.class)
public final class Attendance {

    private final OwnTime ownTime;

    @Activate
    public Attendance(@Reference OwnTime ownTime) {
        this.ownTime = ownTime;
    }

    /**
     * Carries out a batch that ends with a report. Returns nothing where the report may stand nowhere: the records go to standard
     * output, and standard error is for a machine, which is told all of it.
     *
     * @throws CommandException if it was stopped or failed; or where chats failed, and the report may stand nowhere
     */
    public BatchReport report(CommandSession session, Batch<BatchReport> batch) throws Exception {
        Progress progress = Progress.of(batch.progress(), session, batch.task(), batch.unit());
        BatchReport report = attend(session, batch, progress,
                done -> new Ending(status(done), done.run(), Optional.of(done), ""));
        if (!progress.alone() || Files.isRegularFile(report.output())) {
            return report;
        }
        if (status(report) != 0) {
            throw new CommandException(status(report), "some chats failed", null).asTold();
        }
        return null;
    }

    /** Carries out work that ends with something else; a {@link CommandResult} says itself whether all went well. */
    public <T> T attend(CommandSession session, Batch<T> batch) throws Exception {
        return attend(session, batch, Progress.of(batch.progress(), session, batch.task(), batch.unit()),
                done -> new Ending(done instanceof CommandResult result && !result.succeeded() ? CommandException.FAILED : 0, 0, Optional.empty(), ""));
    }

    private static int status(BatchReport report) {
        return CommandLine.succeeded(report) ? 0 : CommandException.FAILED;
    }

    private <T> T attend(CommandSession session, Batch<T> batch, Progress progress, Function<T, Ending> ending) throws Exception {
        Watched watched = new Watched(progress);
        Patient patient = new Patient(progress::stopping);
        T result;
        try {
            OwnTime.Turn turn = ownTime.begin(() -> progress.lastWords(
                    new Ending(CommandException.STOPPED, watched.run(), Optional.empty(), batch.goOn().lastWords(watched.run()))));
            AutoCloseable interrupts = TerminalInterrupts.of(session, turn::interrupt);
            try (progress; turn; interrupts) {
                result = patient.call(() -> batch.work().run(watched));
            }
        } catch (Exception e) {
            Optional<CommandException> known = explained(e, batch, patient.interrupted());
            CommandException failure = known.orElseGet(() -> new CommandException(CommandException.FAILED, "unexpected " + e, e));
            progress.ended(new Ending(failure.status(), e instanceof BatchStoppedException stopped ? stopped.run() : watched.run(),
                    Optional.empty(), failure.getMessage()));
            throw progress.alone() ? failure.asTold() : known.isPresent() ? failure : e;
        }
        progress.ended(ending.apply(result));
        return result;
    }

    private static Optional<CommandException> explained(Exception failure, Batch<?> batch, boolean interrupted) {
        if (failure instanceof BatchStoppedException stopped) {
            return Optional.of(new CommandException(stopped.reason() == Reason.INTERRUPTED ? CommandException.STOPPED : CommandException.FAILED,
                    stopped.getMessage() + System.lineSeparator() + "to go on: " + batch.goOn().command(stopped.run(), stopped.reason()), stopped));
        }
        return interrupted ? Optional.of(new CommandException(CommandException.STOPPED, "stopped; " + batch.lost(), failure))
                : CommandException.of(failure);
    }
}
