package org.yaosu.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;

/**
 * The command line: starts the platform and hands the words to the service that runs commands. The script says by
 * system properties what only it knows: the folders and what kind of streams it was given.
 */
public final class Main {

    /** Whether somebody types: set by the script where both input and output are a terminal. */
    static final String INTERACTIVE = "yaosu.interactive";
    private static final String HOME = "yaosu.home";
    private static final String DISTRIBUTION = "yaosu.distribution";
    private static final String DEBUG = "yaosu.debug";

    /** Runs command lines; a service of types that both sides of the framework know. */
    private static final String COMMAND_LINE = "(&(objectClass=java.util.function.ToIntFunction)(yaosu.command.line=true))";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FAILED = 1;

    private final Arguments arguments;
    private final Map<String, String> environment;
    private final CompletableFuture<Platform> running = new CompletableFuture<>();

    Main(Arguments arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    public static void main(String[] words) {
        Main main = new Main(Arguments.of(List.of(words)), System.getenv());
        Thread commands = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> main.stop(commands), "yaosu-stop"));
        System.exit(main.run());
    }

    /** Ctrl-C: the command is told to end, the bundles are stopped, the framework's files go. */
    private void stop(Thread commands) {
        try {
            Platform platform = running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            commands.interrupt();
            platform.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException | TimeoutException e) {
            // it never started, so there is nothing to stop
        }
    }

    /** Runs the command line to its end and returns the exit status. */
    int run() {
        try {
            return arguments.version() ? version() : platform();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        } catch (RuntimeException | LinkageError e) {
            return failed(e);
        } finally {
            running.cancel(false);
        }
    }

    private int version() {
        System.out.println("yaosu " + Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "of the workspace"));
        return 0;
    }

    private int platform() throws InterruptedException {
        Path distribution = Path.of(System.getProperty(DISTRIBUTION, ""));
        Path home = Path.of(System.getProperty(HOME, distribution.toString()));
        boolean shell = arguments.shell();
        try (Platform platform = Platform.start(new Home(home, distribution), shell ? Purpose.SHELL : Purpose.COMMAND, settings())) {
            running.complete(platform);
            if (shell && Boolean.getBoolean(INTERACTIVE)) {
                platform.awaitStop();
                return 0;
            }
            return commandLine(platform).applyAsInt(arguments.words());
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(INTERACTIVE, System.getProperty(INTERACTIVE, "false"));
        settings.put(DEBUG, Boolean.toString(debug()));
        return settings;
    }

    @SuppressWarnings("unchecked") // types are gone from a service; the property promises this one
    private static ToIntFunction<List<String>> commandLine(Platform platform) {
        return (ToIntFunction<List<String>>) platform.service(COMMAND_LINE, "command line", PATIENCE);
    }

    private boolean debug() {
        return arguments.debug() || !environment.getOrDefault("YAOSU_DEBUG", "").isEmpty();
    }

    private int failed(Throwable failure) {
        System.err.println("yaosu: " + Reasons.of(failure));
        if (debug()) {
            failure.printStackTrace();
        }
        return FAILED;
    }
}
