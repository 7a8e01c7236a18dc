package org.yaosu.shell;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ProviderCheck;
import org.yaosu.shell.batch.CommandResult;
import org.yaosu.shell.batch.Lingering;
import org.yaosu.shell.progress.Progress;

/**
 * Runs one command line: the words as they are, with no shell in between to read blanks, quotes or dollars, and the
 * exit status. The launcher calls it across the framework's border, so its types are ones that both sides know. As a
 * {@link Runnable} it takes note that the process is being stopped, as a {@link BooleanSupplier} it says whether a command is under
 * way that ends in its own time then, and as a {@link Supplier} what is to be said where the process ends before such a command.
 */
@Component(service = ToIntFunction.class, property = CommandLine.PROPERTY)
public final class CommandLine implements ToIntFunction<List<String>>, Runnable, BooleanSupplier, Supplier<String> {

    static final String PROPERTY = "yaosu.command.line=true";
    private static final List<String> HELP = List.of("help", "--help", "-h");

    private final CommandProcessor processor;
    private final OwnTime ownTime;
    private final String columns;
    private final boolean debug;
    private volatile boolean stopping;

    @Activate
    public CommandLine(BundleContext context, @Reference CommandProcessor processor, @Reference OwnTime ownTime) {
        this.processor = processor;
        this.ownTime = ownTime;
        this.columns = context.getProperty("yaosu.columns");
        this.debug = Boolean.parseBoolean(context.getProperty("yaosu.debug"));
    }

    /**
     * The process is being stopped: whatever fails from now on fails because of that. A command that ends in its own time is
     * interrupted here, by each call; any other one by the caller.
     */
    @Override
    public void run() {
        stopping = true;
        ownTime.stop();
    }

    /** Whether a command is under way that ends in its own time once the process is being stopped. */
    @Override
    public boolean getAsBoolean() {
        return ownTime.taken();
    }

    /** What is to be said, in one line, where the process ends before such a command does; empty where there is nothing to say. */
    @Override
    public String get() {
        return ownTime.lastWords();
    }

    /** Runs a command and returns the exit status: 0, 1 where something failed, 2 where it was used wrongly. */
    @Override
    public int applyAsInt(List<String> words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (CommandSession session = session()) {
            if (columns != null) {
                session.put(Progress.COLUMNS, columns);
            }
            Object result = run(session, words);
            if (result != null) {
                (isForPeople(result) ? out : err).println(session.format(result, Converter.INSPECT).toString().stripTrailing());
            }
            if (result instanceof AutoCloseable running) {
                awaitStop(running);
            }
            return succeeded(result) ? 0 : CommandException.FAILED;
        } catch (CommandException e) {
            return failed(err, e, e.toString(), e.status());
        } catch (Exception | LinkageError e) {
            return failed(err, e, "yaosu: unexpected " + e + (debug ? "" : "; --debug before the command shows where"),
                    CommandException.FAILED);
        } finally {
            out.flush();
        }
    }

    /** Whether all went well: what failed on the way, a refusal and the doctor's errors are failures all the same. */
    public static boolean succeeded(Object result) {
        if (result instanceof BatchReport report) {
            return report.complete() && !report.model().chats().containsKey(Outcome.UNANSWERED);
        }
        return !(result instanceof CommandResult own && !own.succeeded() || result instanceof ProviderCheck check && !check.answers() || result instanceof Diagnosis diagnosis && !diagnosis.sound());
    }

    /** What goes on after its command goes on until Ctrl-C. */
    private void awaitStop(AutoCloseable running) throws Exception {
        if (running instanceof Lingering lingering) {
            OwnTime.Turn turn = ownTime.begin(lingering::lastWords);
            try {
                awaitInterrupt(running);
            } finally {
                turn.close();
            }
        } else if (awaitInterrupt(running)) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean awaitInterrupt(AutoCloseable running) throws Exception {
        try (running) {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    /** Whether standard output is free for a result: records written to a device may stand there. */
    private static boolean isForPeople(Object result) {
        Optional<Path> written = result instanceof BatchReport report ? Optional.of(report.output())
                : result instanceof CommandResult own ? own.written() : Optional.empty();
        return written.isEmpty() || Files.isRegularFile(written.get()) && !written.get().startsWith("/dev");
    }

    /** Over the process's own streams: {@code System.out} leads to the streams of the session, so they would go round in circles. */
    private CommandSession session() {
        return processor.createSession(new FileInputStream(FileDescriptor.in),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    private int failed(PrintStream err, Throwable failure, String message, int status) {
        if (failure instanceof CommandException command && command.told()) {
            return status;
        }
        if (stopping || status == CommandException.STOPPED) {
            err.println(status == CommandException.STOPPED ? message : "yaosu: stopped");
            status = CommandException.STOPPED;
        } else {
            err.println(message);
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return status;
    }

    private static Object run(CommandSession session, List<String> words) throws Exception {
        Commands commands = new Commands(session);
        if (words.isEmpty() || HELP.contains(words.get(0))) {
            return commands.get("help").execute(session, new ArrayList<>(words.subList(Math.min(1, words.size()), words.size())));
        }
        Command command = commands.get(words.get(0));
        List<String> rest = words.subList(1, words.size());
        if (rest.stream().anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
            return commands.get("help").execute(session, new ArrayList<>(List.of(words.get(0))));
        }
        return command.execute(session, new ArrayList<>(rest));
    }
}
