package org.yaosu.spark.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply;

/**
 * One call on a connection of its own. It ends once, with the whole answer or with a failure, whatever happens afterwards; by then the
 * connection is being closed. The thread that reads the connection tells the caller, unless that thread may be stuck.
 */
final class SparkCall extends WebSocketClient {

    private static final System.Logger LOG = System.getLogger(SparkCall.class.getName());

    private final CompletableFuture<ModelReply> reply = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final AtomicReference<Outcome> outcome = new AtomicReference<>();
    private final Upgrade upgrade;
    private final Instant signed;
    private final String body;
    private final Failures failures;
    private final Consumer<ModelReply> received;
    private final Answer answer;
    private volatile boolean partial;
    private volatile Socket wire;

    /** How it ended: one of the two is null. */
    private record Outcome(ModelReply reply, ModelException failure) {
    }

    /** @param received told of the whole answer before this side closes the connection: for the service, that is when it has arrived */
    SparkCall(SparkSettings settings, Instant signed, String body, Failures failures, Consumer<ModelReply> received) {
        this(settings, signed, body, failures, received, new Upgrade());
    }

    private SparkCall(SparkSettings settings, Instant signed, String body, Failures failures, Consumer<ModelReply> received, Upgrade upgrade) {
        super(Signature.of(settings.endpoint().uri(), signed)
                .signed(settings.endpoint().uri(), settings.account().apiKey().reveal(), settings.account().apiSecret().reveal()), upgrade);
        this.upgrade = upgrade;
        this.signed = signed;
        this.body = body;
        this.failures = failures;
        this.received = received;
        this.answer = new Answer(failures);
        setDaemon(true);
        setTcpNoDelay(true);
        // Whether the service answers pings is unknown, and a connection whose pings stay unanswered is dropped: the time limit stands guard.
        setConnectionLostTimeout(0);
        setSocketFactory(new Wires(getURI().getScheme().equals("wss") ? SSLSocketFactory.getDefault() : SocketFactory.getDefault(), this::use));
        reply.whenComplete((done, failed) -> fail(failures.cancelled("the caller gave the call up")));
    }

    /** What the caller gets. Whoever ends it otherwise than this call does closes the connection. */
    CompletableFuture<ModelReply> reply() {
        return reply;
    }

    /** Done when the service has accepted the connection. */
    CompletableFuture<Void> opened() {
        return opened;
    }

    /** Ends the call with a failure, and tells the caller at once. */
    void giveUp(ModelException failure) {
        fail(failure);
        tell();
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            fail(failures.closed(CloseFrame.ABNORMAL_CLOSE, partial));
            tell();
        }
    }

    /**
     * Shakes hands here and now: left to the first use, two threads would do it at once, and the one whose failure says nothing of the
     * certificate may be heard first.
     */
    @Override
    protected void onSetSSLParameters(SSLParameters parameters) {
        super.onSetSSLParameters(parameters);
        SSLSocket secure = (SSLSocket) wire;
        secure.setSSLParameters(parameters);
        try {
            secure.startHandshake();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        opened.complete(null);
        send(body);
    }

    @Override
    public void onMessage(String message) {
        if (outcome.get() != null) {
            return;
        }
        try {
            Optional<ModelReply> whole = answer.add(Frame.parse(message));
            partial = true;
            whole.ifPresent(this::succeed);
        } catch (ModelException failure) {
            fail(failure);
        } catch (IllegalArgumentException garbage) {
            fail(failures.garbled(garbage.getMessage()));
        }
    }

    @Override
    public void onMessage(ByteBuffer bytes) {
        fail(failures.garbled("a frame is not text"));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        // Those two, said by this side, are Java-WebSocket's words for bytes that break the WebSocket protocol; 1007 and 1009 likewise.
        boolean garbled = !remote && (code == CloseFrame.PROTOCOL_ERROR || code == CloseFrame.REFUSE
                || code == CloseFrame.NO_UTF8 || code == CloseFrame.TOOBIG);
        fail(upgrade.refusal().map(refusal -> failures.refused(refusal, signed))
                .orElseGet(() -> garbled ? failures.garbled("the service does not speak WebSocket as agreed") : failures.closed(code, partial)));
    }

    @Override
    public void onError(Exception error) {
        Exception plain = error instanceof UncheckedIOException wrapped ? wrapped.getCause() : error;
        if (!opened.isDone() && plain instanceof IOException) {
            fail(failures.unreachable(plain));
        }
    }

    /** The service may leave the closing to the client, or may not: this side always closes. */
    private void succeed(ModelReply whole) {
        if (!outcome.compareAndSet(null, new Outcome(whole, null))) {
            return;
        }
        try {
            received.accept(whole);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "who was told of an answer failed with {0}; the answer stands", broken.getClass().getName());
        } finally {
            close();
        }
    }

    private void fail(ModelException failure) {
        if (outcome.compareAndSet(null, new Outcome(null, failure))) {
            cut(wire);
        }
    }

    private void tell() {
        opened.complete(null);
        Outcome end = outcome.get();
        if (end.failure() == null) {
            reply.complete(end.reply());
        } else {
            reply.completeExceptionally(end.failure());
        }
    }

    /** Takes the socket before it connects, so that a call can be given up at any time. */
    private void use(Socket socket) {
        wire = socket;
        if (outcome.get() != null) {
            cut(socket);
        }
    }

    private static void cut(Socket socket) {
        if (socket != null) {
            try (socket) {
                // Without this, closing a TLS socket waits for a write that nobody reads.
                socket.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                return;
            }
        }
    }
}
