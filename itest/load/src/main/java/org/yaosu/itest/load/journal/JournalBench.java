package org.yaosu.itest.load.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaosu.itest.load.chats.Chats;
import org.yaosu.itest.load.process.Folder;
import org.yaosu.itest.load.process.Java;
import org.yaosu.itest.load.process.Program;
import org.yaosu.itest.load.process.Program.Usage;

/** Extracts a large file with finders alone: once as a whole, once killed in the middle and resumed. */
public final class JournalBench {

    private static final double MEGA = 1 << 20;
    private static final int PER = 100_000;

    private final Path root;
    private final int chats;
    private final Path input;
    private final PrintStream out;

    private JournalBench(Path root, int chats, Path input, PrintStream out) {
        this.root = root;
        this.chats = chats;
        this.input = input;
        this.out = out;
    }

    /** Takes the workspace's folder and the number of chats. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int chats = Integer.parseInt(arguments[1]);
        try (Folder folder = Folder.create()) {
            Path input = folder.path().resolve("chats.jsonl");
            long start = System.nanoTime();
            Chats.write(input, chats);
            out.printf(Locale.ROOT, "%,d chats, %.0f MB, written in %.0f s%n", chats, Files.size(input) / MEGA, (System.nanoTime() - start) / 1e9);
            JournalBench bench = new JournalBench(Path.of(arguments[0]), chats, input, out);
            bench.finders(folder.path());
            bench.whole();
            bench.killed();
        }
    }

    private void finders(Path folder) throws IOException, InterruptedException {
        try (Program program = Program.start(Java.command(Finders.class, Machine.HEAP, root.toString()), Map.of(), folder.resolve("log"))) {
            program.await();
            out.println("finders alone, warm, without a file or a journal: " + program.last().lines().reduce((before, last) -> last).orElse("?") + " chats a second");
        }
    }

    private void whole() throws IOException, InterruptedException {
        try (Machine machine = Machine.create(root); Program program = extract(machine)) {
            Usage usage = ended(program);
            Output.check(machine.output(), chats);
            out.printf(Locale.ROOT, "one run: %.0f s, %.0f chats a second with start and output; journal %.0f MB (%.0f bytes a chat); resident at most %d MB, heap of %d MB, "
                    + "%d MB in use behind the last collection; %.2f ms of CPU a chat%n", seconds(usage.wall()), chats / seconds(usage.wall()), machine.journal() / MEGA,
                    machine.journal() / (double) chats, usage.resident(), Machine.HEAP, machine.heap(), usage.cpu().toMillis() / (double) chats);
        }
    }

    private void killed() throws IOException, InterruptedException {
        try (Machine machine = Machine.create(root)) {
            try (Program program = extract(machine)) {
                if (!program.awaitThat(running -> standing(running).filter(now -> now.chats() >= chats / 2).isPresent())) {
                    throw new IOException("it ended before it could be killed:\n" + program.last());
                }
                program.kill();
                program.await();
            }
            resume(machine);
            Output.check(machine.output(), chats);
            out.printf(Locale.ROOT, "the output has %,d records, each once, in order%n", chats);
        }
    }

    private void resume(Machine machine) throws IOException, InterruptedException {
        try (Program program = machine.start("resume", "last", "--progress", "json")) {
            if (!program.awaitThat(running -> standing(running).filter(now -> now.fresh() > 0).isPresent())) {
                throw new IOException("nothing was left to do, or nothing was done:\n" + program.last());
            }
            Standing back = standing(program).orElseThrow();
            double until = seconds(program.time());
            Usage usage = ended(program);
            out.printf(Locale.ROOT, "killed in the middle and resumed: back at new work %.1f s after the command, %.1f s of them in the run, by %,d kept chats "
                    + "(%.0f a second, %.1f s for %,d); %.0f s until the end, resident at most %d MB%n", until, back.seconds(), back.kept(), back.kept() / back.seconds(),
                    back.seconds() * PER / back.kept(), PER, seconds(usage.wall()), usage.resident());
        }
    }

    private Program extract(Machine machine) throws IOException {
        return machine.start("extract", input.toString(), "-o", machine.output().toString(), "--progress", "json");
    }

    private static Optional<Standing> standing(Program program) {
        return program.lastLine().flatMap(Standing::of);
    }

    private static Usage ended(Program program) throws IOException, InterruptedException {
        Usage usage = program.await();
        if (usage.status() != 0) {
            throw new IOException("it ended with " + usage.status() + ":\n" + program.last());
        }
        return usage;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}
