package org.yaosu.shell.run;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Runs;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.Commands;
import org.yaosu.shell.Completes;
import org.yaosu.shell.Completes.Kind;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.Batch;
import org.yaosu.shell.batch.Budget;
import org.yaosu.shell.batch.GoOn;
import org.yaosu.shell.progress.ProgressKind;

/** {@code yaosu:resume} and {@code yaosu:retry}: go on with a run. */
@Component(service = ResumeCommands.class)
@GogoCommand(scope = Commands.SCOPE, function = {"resume", "retry"})
public final class ResumeCommands {

    private static final String RESUME = "resume";
    private static final String RETRY = "retry";

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Runs current;

    private final Attendance attendance;

    @Activate
    public ResumeCommands(@Reference Attendance attendance) {
        this.attendance = attendance;
    }

    @Descriptor("go on with a run that was stopped, and write its records; what is there is not asked again")
    public BatchReport resume(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = "") @Completes(Kind.FILES)
            @Descriptor("the file to write; by default the one that the run was last to write") String output,
            @Parameter(names = "--format", absentValue = "") @Completes(Kind.WRITERS)
            @Descriptor("the format to write; by default as begun, or the one of OUTPUT's extension") String format,
            @Parameter(names = "--in", absentValue = "") @Completes(Kind.FILES)
            @Descriptor("the file of chats, where it has moved since") String in,
            @Parameter(names = "--budget", absentValue = "")
            @Descriptor("what the whole run may cost, with what it has cost before; by default as begun") String budget,
            @Parameter(names = "--progress", absentValue = "auto")
            @Descriptor("auto: a bar on a terminal, lines elsewhere; bar; lines; json: an object a line on standard error; none") ProgressKind progress,
            @Descriptor("its number, or 'last'") @Completes(Kind.RUNS) String id) throws Exception {
        Runs runs = RunCommands.journal(current);
        Resumption how = resumption(session.currentDir(), RESUME, output, format, in, budget);
        long number = RunId.of(runs, RESUME, id);
        return attendance.report(session, new Batch<>(RESUME, progress, new GoOn(output), "the output was not written",
                listener -> runs.resume(number, how, listener)));
    }

    @Descriptor("give chats of a run another turn, go on with the others, and write its records")
    public BatchReport retry(CommandSession session,
            @Parameter(names = "--failed", presentValue = "true", absentValue = "false")
            @Descriptor("the chats that failed, or that no model answered") boolean failed,
            @Parameter(names = {"-o", "--output"}, absentValue = "") @Completes(Kind.FILES)
            @Descriptor("the file to write; by default the one that the run was last to write") String output,
            @Parameter(names = "--format", absentValue = "") @Completes(Kind.WRITERS)
            @Descriptor("the format to write; by default as begun, or the one of OUTPUT's extension") String format,
            @Parameter(names = "--in", absentValue = "") @Completes(Kind.FILES)
            @Descriptor("the file of chats, where it has moved since") String in,
            @Parameter(names = "--budget", absentValue = "")
            @Descriptor("what the whole run may cost, with what it has cost before; by default as begun") String budget,
            @Parameter(names = "--progress", absentValue = "auto")
            @Descriptor("auto: a bar on a terminal, lines elsewhere; bar; lines; json: an object a line on standard error; none") ProgressKind progress,
            @Descriptor("its number, or 'last'") @Completes(Kind.RUNS) String id) throws Exception {
        Runs runs = RunCommands.journal(current);
        if (!failed) {
            throw CommandException.misuse("retry " + id + " needs --failed: the chats that failed, or that no model answered, get another turn");
        }
        Resumption how = resumption(session.currentDir(), RETRY, output, format, in, budget);
        long number = RunId.of(runs, RETRY, id);
        return attendance.report(session, new Batch<>(RETRY, progress, new GoOn(output), "the output was not written",
                listener -> runs.retry(number, how, listener)));
    }

    private static Resumption resumption(Path folder, String command, String output, String format, String in, String budget) {
        return new Resumption(word(in).map(folder::resolve), word(output).map(folder::resolve), word(format), Budget.of(command, budget));
    }

    private static Optional<String> word(String given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }
}
