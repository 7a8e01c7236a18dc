package org.yaosu.simulator;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.yaosu.simulator.server.Server;

/**
 * A server on the loopback interface that speaks Spark's WebSocket protocol, for plain and for fine-tuned models, and the
 * OpenAI-style HTTP protocol, as strictly as the real services do. Safe for use by several threads.
 */
public final class Simulator implements AutoCloseable {

    /** The real services end a connection on which nothing happens for a minute. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final SimulatorSettings settings;
    private final Server server;

    private Simulator(SimulatorSettings settings, Server server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts a simulator.
     *
     * @throws IOException if the port cannot be had; the message names it
     */
    public static Simulator start(SimulatorSettings settings) throws IOException {
        return start(settings, IDLE);
    }

    static Simulator start(SimulatorSettings settings, Duration idle) throws IOException {
        return new Simulator(settings, Server.start(settings, idle));
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** The address of the model Max ({@code generalv3.5}); the paths of the other models are served as well. */
    public URI spark() {
        return URI.create("ws://127.0.0.1:" + port() + "/v3.5/chat");
    }

    /** The address of a fine-tuned model with the domain {@code patchv3}. */
    public URI finetuned() {
        return URI.create("ws://127.0.0.1:" + port() + "/v3.1/chat");
    }

    /** The address of OpenAI-style chat completions. */
    public URI openai() {
        return URI.create("http://127.0.0.1:" + port() + "/v1/chat/completions");
    }

    /** How it was started. */
    public SimulatorSettings settings() {
        return settings;
    }

    /**
     * Everything asked so far, in order, refused calls and those under way among them. Of a very long run, the latest calls, whose bodies make
     * up 16 million characters; their numbers tell how many there were before.
     */
    public List<Asked> asked() {
        return server.calls().asked();
    }

    /** The connections open at this moment. An HTTP connection that is kept for a later call does not count. */
    public int open() {
        return server.open();
    }

    /** Follows another plan of faults, from the next call on. */
    public void faults(FaultPlan plan) {
        server.calls().faults(plan);
    }

    /** Tells somebody of every call from now on, once it has ended, on the thread that served it. */
    public void onCall(Consumer<Asked> listener) {
        server.calls().listener(listener);
    }

    /** Ends every connection, and returns when the port is free again. */
    @Override
    public void close() {
        server.close();
    }
}
