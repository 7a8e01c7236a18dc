package org.yaosu.engine.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Java of its own that begins a run, writes into it, and works on it until it is killed. */
final class OtherProcess implements AutoCloseable {

    private final Process process;
    private final long run;

    private OtherProcess(Process process, long run) {
        this.process = process;
        this.run = run;
    }

    /** @param value what it writes wherever something can be written */
    static OtherProcess working(Path folder, String value) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), OtherProcess.class.getName(), folder.toString(), value)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
        return new OtherProcess(process, Long.parseLong(words.readLine()));
    }

    /** The number of its run. */
    long run() {
        return run;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] args) throws IOException {
        // what a killed Java leaves of the library is not to stay
        System.setProperty("org.sqlite.tmpdir", args[0]);
        Journal journal = new Journal(Path.of(args[0]));
        RunLog run = journal.begin(Samples.order());
        fill(run, args[1]);
        System.out.println(run.id());
        System.in.read();
    }

    static void fill(RunLog run, String value) throws IOException {
        for (int index = 1; index <= 40; index++) {
            run.commit(Samples.done(index, value + index, Samples.rich(value + "-id-" + index, value)));
            run.book(Samples.content(value + index)).answered(Samples.key(value + index), value + "-provider", Samples.reply(value), 0.25, Duration.ofMillis(5));
        }
        run.commit(List.of(new Entry.Unreadable(41, Optional.of(value), value + " is no chat")));
        run.commit(List.of(new Entry.Failed(Samples.content(value + 1), value, Samples.TOOK)));
        run.happened(value);
    }
}
