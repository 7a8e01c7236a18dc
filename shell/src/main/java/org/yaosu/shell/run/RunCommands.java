package org.yaosu.shell.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.shell.CommandException;
import org.yaosu.shell.Commands;
import org.yaosu.shell.Completes;
import org.yaosu.shell.Completes.Kind;
import org.yaosu.shell.Usage;

/** {@code yaosu:runs}, {@code yaosu:run}, {@code yaosu:export} and {@code yaosu:forget}: what the journal keeps, and what becomes of it. */
@Component(service = RunCommands.class)
@GogoCommand(scope = Commands.SCOPE, function = {"runs", "run", "export", "forget"})
public final class RunCommands {

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Runs current;

    @Descriptor("list the runs, the newest first: state, chats, failures, cost")
    public RunList runs() throws IOException {
        return new RunList(journal(current).list());
    }

    @Descriptor("tell what happened in a run: events, spend, and the chats that failed or were not answered")
    public RunDetails run(
            @Parameter(names = "--chats", presentValue = "true", absentValue = "false")
            @Descriptor("every chat, with its calls, tokens, cost and time") boolean chats,
            @Descriptor("its number, or 'last'") @Completes(Kind.RUNS) String id) throws IOException {
        Runs runs = journal(current);
        long number = RunId.of(runs, "run", id);
        return new RunDetails(runs.report(number), runs.chats(number, !chats, chats ? Integer.MAX_VALUE : RunDetails.SHOWN), chats);
    }

    @Descriptor("write the records of a run that are there, without asking anybody")
    public BatchReport export(CommandSession session,
            @Parameter(names = {"-o", "--output"}, absentValue = Usage.REQUIRED) @Completes(Kind.FILES)
            @Descriptor("the file to write") String output,
            @Parameter(names = "--format", absentValue = "") @Completes(Kind.WRITERS)
            @Descriptor("the format to write; by default the one of OUTPUT's extension") String format,
            @Descriptor("its number, or 'last'") @Completes(Kind.RUNS) String id) throws IOException {
        Runs runs = journal(current);
        return runs.export(RunId.of(runs, "export", id), session.currentDir().resolve(output),
                format.isEmpty() ? Optional.empty() : Optional.of(format));
    }

    @Descriptor("delete all that is kept of runs: records, answers, events")
    public Forgotten forget(
            @Descriptor("their numbers, or 'last'") @Completes(Kind.RUNS) String[] ids) throws IOException {
        Runs runs = journal(current);
        if (ids.length == 0) {
            throw CommandException.misuse("forget needs the number of a run, or 'last'; 'runs' lists them");
        }
        Set<Long> numbers = new LinkedHashSet<>();
        for (String id : ids) {
            numbers.add(RunId.of(runs, "forget", id));
        }
        List<Run> known = known(runs, numbers);
        for (Run run : known) {
            runs.forget(run.id());
        }
        return new Forgotten(known);
    }

    /** Nothing is deleted where one of them cannot be. */
    private static List<Run> known(Runs runs, Set<Long> numbers) throws IOException {
        List<Run> known = new ArrayList<>();
        for (long number : numbers) {
            Run run = runs.report(number).run();
            if (run.state() == RunState.RUNNING) {
                throw CommandException.misuse("forget " + number + ": a process is at work on it; stop that first. Nothing was deleted");
            }
            known.add(run);
        }
        return known;
    }

    /** What there is of a journal. */
    static Runs journal(Runs current) {
        if (current == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no engine that keeps runs: its bundle is stopped, or something said above keeps it from starting", null);
        }
        return current;
    }
}
