package org.yaosu.itest.load.service;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.yaosu.itest.load.process.Java;

/** The service as others see it. */
public final class Service implements AutoCloseable {

    private static final int HEAP = 512;

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final URI address;

    private Service(Process process) throws IOException {
        this.process = process;
        this.answers = process.inputReader();
        this.questions = process.outputWriter();
        this.address = URI.create(line());
    }

    /**
     * Starts one.
     *
     * @param latency from a request to its whole answer
     * @param limit the calls at a time that an account may have
     */
    public static Service start(Duration latency, int limit) throws IOException {
        return new Service(new ProcessBuilder(Java.command(SimulatedService.class, HEAP, Long.toString(latency.toMillis()), Integer.toString(limit)))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Where it is. */
    public URI address() {
        return address;
    }

    /** What it served since it was asked for the last time. */
    public Served served() throws IOException {
        questions.newLine();
        questions.flush();
        return Served.of(line());
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the simulated service ended; see above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.onExit().join();
    }
}
