package org.yaosu.spark.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.IncompleteHandshakeException;
import org.java_websocket.exceptions.InvalidHandshakeException;
import org.java_websocket.handshake.Handshakedata;
import org.java_websocket.protocols.Protocol;

/**
 * RFC 6455, keeping what a server says when it refuses the upgrade: Java-WebSocket 1.6.0 reads no further than the status line, and the
 * service says in the body which of several things is wrong.
 */
final class Upgrade extends Draft_6455 {

    /** In bytes: an answer to an upgrade has some hundred, a frame of an answer some thousand. */
    private static final int MOST = 1 << 20;

    private final AtomicReference<Refusal> refusal;

    Upgrade() {
        this(new AtomicReference<>());
    }

    private Upgrade(AtomicReference<Refusal> refusal) {
        super(List.of(), List.of(new Protocol("")), MOST);
        this.refusal = refusal;
    }

    /** What the server said instead of upgrading, as far as it came. */
    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal.get());
    }

    /** The client works with a copy: what that one hears is heard here. */
    @Override
    public Draft copyInstance() {
        return new Upgrade(refusal);
    }

    @Override
    public Handshakedata translateHandshake(ByteBuffer bytes) throws InvalidHandshakeException {
        if (bytes.remaining() > MOST) {
            throw new InvalidHandshakeException("the answer to the upgrade does not end");
        }
        Optional<Refusal> refused = Refusal.read(ISO_8859_1.decode(bytes.duplicate()).toString());
        if (refused.isEmpty()) {
            return super.translateHandshake(bytes);
        }
        refusal.set(refused.get());
        if (!refused.get().whole()) {
            throw new IncompleteHandshakeException();
        }
        throw new InvalidHandshakeException("the upgrade is refused");
    }
}
