package org.yaosu.dialogue.command.ask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The lines of a stream. They are read in a thread of its own: nothing ends a read but its end, and whoever waits here can be interrupted. */
public final class StreamTurns implements Turns {

    private final BufferedReader reader;
    private final PrintStream out;
    private final String prompt;

    /** @param prompt what stands before what is typed; empty where nobody types */
    public StreamTurns(InputStream input, PrintStream out, String prompt) {
        this.reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
        this.out = out;
        this.prompt = prompt;
    }

    @Override
    public Optional<String> next() throws IOException, InterruptedException {
        out.print(prompt);
        out.flush();
        FutureTask<String> line = new FutureTask<>(reader::readLine);
        Thread thread = new Thread(line, "yaosu-ask");
        thread.setDaemon(true);
        thread.start();
        try {
            Optional<String> read = Optional.ofNullable(line.get());
            if (read.isEmpty() && !prompt.isEmpty()) {
                out.println();
            }
            return read;
        } catch (ExecutionException e) {
            throw new IOException("what is typed cannot be read: " + e.getCause().getMessage(), e);
        }
    }
}
