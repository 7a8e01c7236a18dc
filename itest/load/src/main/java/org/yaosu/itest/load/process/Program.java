package org.yaosu.itest.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A program under way, in a process of its own. What it prints goes to a file. Only Linux tells what it takes; elsewhere that is
 * zero. For one thread, and one at a time.
 */
public final class Program implements AutoCloseable {

    /** In milliseconds: memory that is needed for a shorter time at the very end is not seen. */
    private static final long LOOK = 20;

    private final Process process;
    private final Path log;
    private final Duration cpuBefore = Children.cpu();
    private final long start = System.nanoTime();
    private long resident;

    /**
     * What a program took that has ended.
     *
     * @param status its status
     * @param wall from its start to its end, as its user sees it
     * @param cpu the time of all its threads, of its start too
     * @param resident the most memory it had, in MB
     */
    public record Usage(int status, Duration wall, Duration cpu, long resident) {
    }

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param variables for its environment, beside those of this one, of which none is for Yaosu */
    public static Program start(List<String> command, Map<String, String> variables, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("YAOSU_"));
        builder.environment().putAll(variables);
        return new Program(builder.start(), log);
    }

    /** Waits for its end. */
    public Usage await() throws IOException, InterruptedException {
        awaitThat(program -> false);
        int status = process.waitFor();
        Duration wall = Duration.ofNanos(System.nanoTime() - start);
        return new Usage(status, wall, Children.cpu().minus(cpuBefore), resident >> 10);
    }

    /**
     * Waits for something.
     *
     * @return whether it came to pass before the program ended
     */
    public boolean awaitThat(Predicate<Program> wanted) throws InterruptedException {
        while (process.isAlive()) {
            resident = Math.max(resident, Children.resident(process.pid()).orElse(0L));
            if (wanted.test(this)) {
                return true;
            }
            Thread.sleep(LOOK);
        }
        return false;
    }

    /** Since it was started. */
    public Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The last line that it printed as a whole. */
    public Optional<String> lastLine() {
        try {
            List<String> lines = Tail.lines(log);
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** What it printed last. */
    public String last() throws IOException {
        return String.join(System.lineSeparator(), Tail.lines(log));
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        kill();
        Files.deleteIfExists(log);
    }
}
