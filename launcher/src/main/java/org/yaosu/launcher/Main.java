package org.yaosu.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * The command line: starts the platform and hands the words to the service that runs commands. The script says by
 * system properties what only it knows: the folders and what kind of streams it was given.
 */
public final class Main {

    /** Whether somebody types: set by the script where both input and output are a terminal. */
    static final String INTERACTIVE = "yaosu.interactive";
    private static final String HOME = "yaosu.home";
    private static final String DATA = "yaosu.data";
    private static final String DISTRIBUTION = "yaosu.distribution";
    private static final String DEBUG = "yaosu.debug";

    /** Runs command lines; a service of types that both sides of the framework know. */
    private static final String COMMAND_LINE = "(&(objectClass=java.util.function.ToIntFunction)(yaosu.command.line=true))";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** How long a command may take to end once it was interrupted. */
    private static final Duration COMMAND_PATIENCE = Duration.ofSeconds(2);
    private static final String STOPPED = "yaosu: stopped";
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    static final int INTERRUPTED = 130;
    /** What a process ends with that a signal ended, less the signal's number; as Java itself does. */
    private static final int SIGNALLED = 128;

    private final Arguments arguments;
    private final Map<String, String> environment;
    private final Runnable errorsEnd;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Ending ending = new Ending(ended, COMMAND_PATIENCE, System::exit, this::halt);
    private volatile Platform running;
    private volatile boolean stopping;
    private CommandService commandService;

    /** @param errorsEnd called when nothing more is printed to standard error */
    Main(Arguments arguments, Map<String, String> environment, Runnable errorsEnd) {
        this.arguments = arguments;
        this.environment = environment;
        this.errorsEnd = errorsEnd;
    }

    public static void main(String[] words) {
        Main main = new Main(Arguments.of(List.of(words)), System.getenv(), Logging.json() ? jsonErrors() : () -> { });
        Thread commands = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.stop(commands);
            main.errorsEnd.run();
        }, "yaosu-stop"));
        if (!main.interactive()) {
            // at a terminal the shell hears Ctrl-C itself
            Signals.handle(main::signalled);
        }
        System.exit(main.run());
    }

    /** Standard error is for machines from now on; what is returned ends it. */
    private static Runnable jsonErrors() {
        JsonErrors errors = new JsonErrors(System.err);
        System.setErr(errors.stream());
        return errors::finish;
    }

    private void signalled(int number) {
        announceStop();
        ending.signalled(SIGNALLED + number);
    }

    private void announceStop() {
        Platform platform = running;
        if (platform != null) {
            try {
                platform.announceStop();
            } catch (IllegalStateException gone) {
                // it has stopped already
            }
        }
    }

    /** Ends the process as it stands; only the framework's files, which are nobody's then, are taken away. */
    private void halt(int status) {
        Platform platform = running;
        if (platform != null) {
            platform.abandon();
        }
        errorsEnd.run();
        Runtime.getRuntime().halt(status);
    }

    /**
     * The process ends while a command runs: the command is told to end, the bundles are stopped, the framework's files go. What is not yet running is
     * let start first: an interrupt in the midst of it would leave failures of every kind.
     */
    private void stop(Thread commands) {
        if (ended.getCount() == 0) {
            return;
        }
        announceStop();
        CommandService command;
        synchronized (this) {
            stopping = true;
            command = commandService;
        }
        try {
            if (command != null) {
                boolean interrupted = command.endsInItsOwnTime();
                command.stop();
                if (!interrupted) {
                    commands.interrupt();
                }
                if (!ended.await(COMMAND_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    // it reads from a pipe that stays open
                    System.err.println(STOPPED);
                    running.close();
                }
            } else {
                // the shell at a terminal has said goodbye in its own way
                if (running == null || !interactive()) {
                    System.err.println(STOPPED);
                } else {
                    running.close();
                }
                ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean interactive() {
        return arguments.shell() && Boolean.getBoolean(INTERACTIVE);
    }

    /** Runs the command line to its end and returns the exit status. */
    int run() {
        try {
            return arguments.version() ? version() : platform();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (RuntimeException | LinkageError e) {
            return failed(e, FAILED);
        } finally {
            ended.countDown();
        }
    }

    private int version() {
        System.out.println("yaosu " + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "of the workspace"));
        return 0;
    }

    private int platform() throws InterruptedException {
        Home folders;
        try {
            folders = folders();
        } catch (PlatformException misnamed) {
            return failed(misnamed, MISUSED);
        }
        try (Platform platform = Platform.start(folders, arguments.purpose(isSet("YAOSU_CONSOLE")), settings())) {
            running = platform;
            if (interactive()) {
                platform.awaitStop();
                return 0;
            }
            CommandService commandLine = commandLine(platform);
            synchronized (this) {
                if (stopping) {
                    return INTERRUPTED;
                }
                commandService = commandLine;
                ending.of(commandLine);
            }
            return commandLine.run(arguments.words());
        }
    }

    private static Home folders() {
        Path distribution = Path.of(System.getProperty(DISTRIBUTION, ""));
        Path home = Path.of(System.getProperty(HOME, distribution.toString()));
        String data = System.getProperty(DATA, "");
        return data.isEmpty() ? new Home(home, distribution) : new Home(home, distribution, Path.of(data));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(INTERACTIVE, System.getProperty(INTERACTIVE, "false"));
        settings.put(DEBUG, Boolean.toString(debug()));
        return settings;
    }

    @SuppressWarnings("unchecked") // types are gone from a service; the property promises this one
    private static CommandService commandLine(Platform platform) {
        return new CommandService((ToIntFunction<List<String>>) platform.service(COMMAND_LINE, "command line", PATIENCE));
    }

    private boolean debug() {
        return arguments.debug() || isSet("YAOSU_DEBUG");
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }

    private int failed(Throwable failure, int status) {
        if (stopping) {
            return INTERRUPTED;
        }
        System.err.println("yaosu: " + Reasons.of(failure));
        if (debug()) {
            failure.printStackTrace();
        }
        return status;
    }
}
