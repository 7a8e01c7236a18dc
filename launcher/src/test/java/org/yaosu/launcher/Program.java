package org.yaosu.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of the tests' class path, and what it writes to standard error. */
final class Program implements AutoCloseable {

    private static final long PATIENCE = 60;

    private final Process process;
    private final BufferedReader err;
    private final List<String> lines = new ArrayList<>();

    Program(List<String> options, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main);
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        err = process.errorReader(StandardCharsets.UTF_8);
    }

    /** Waits for a line that holds these words. */
    void awaitLine(String words) throws IOException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return;
            }
        }
        throw new AssertionError("it ended without '" + words + "': " + lines);
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    /** Waits for its end; returns its status. */
    int status() throws IOException, InterruptedException {
        for (String line = err.readLine(); line != null; line = err.readLine()) {
            lines.add(line);
        }
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end: " + lines);
        }
        return process.exitValue();
    }

    /** What was read of standard error so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
