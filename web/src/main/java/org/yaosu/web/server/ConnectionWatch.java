package org.yaosu.web.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Watches connections that are given to it, and closes those that are slow on purpose: Jetty's idle time begins anew with each byte, so that a byte now and then keeps a
 * connection for ever; here, a head must be there to its end in the time that a connection may be silent, a greeting of TLS among
 * it, and a body must keep a pace. Nor may one client have all connections there are. Safe for use by several threads.
 */
final class ConnectionWatch implements Connection.Listener {

    private static final long EACH = 500;

    private final Duration patience;
    private final long bodyRate;
    private final int most;
    private final Map<Connection, State> states = new ConcurrentHashMap<>();
    private final Map<InetAddress, Integer> clients = new ConcurrentHashMap<>();

    /**
     * @param patience how long a head may take, and a body before it must keep its pace
     * @param bodyRate how many bytes of a body should arrive a second
     * @param most the most connections of one client
     */
    ConnectionWatch(Duration patience, long bodyRate, int most) {
        this.patience = patience;
        this.bodyRate = bodyRate;
        this.most = most;
    }

    /** Looks now and then, for as long as the scheduler runs. */
    void schedule(Scheduler scheduler) {
        scheduler.schedule(() -> {
            try {
                sweep(System.nanoTime());
            } finally {
                schedule(scheduler);
            }
        }, EACH, TimeUnit.MILLISECONDS);
    }

    @Override
    public void onOpened(Connection connection) {
        // noted here: of an end that is closed, nobody can tell any more whose it was
        InetAddress client = client(connection.getEndPoint().getRemoteSocketAddress());
        states.put(connection, new State(client, System.nanoTime(), Optional.empty()));
        if (clients.merge(client, 1, Integer::sum) > most) {
            close(connection, "too many connections of one client");
        }
    }

    @Override
    public void onClosed(Connection connection) {
        State last = states.remove(connection);
        if (last != null) {
            clients.computeIfPresent(last.client(), (client, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** A head is there, and a body may follow. */
    void begins(Connection connection, Pace pace) {
        states.computeIfPresent(connection, (same, before) -> new State(before.client(), System.nanoTime(), Optional.of(pace)));
    }

    /** The request is answered, and another one may follow. */
    void ends(Connection connection) {
        states.computeIfPresent(connection, (same, before) -> new State(before.client(), System.nanoTime(), Optional.empty()));
    }

    private void sweep(long now) {
        states.forEach((connection, state) -> {
            if (state.body().map(pace -> pace.isBehind(now, bodyRate, patience)).orElse(now - state.since() > patience.toNanos())) {
                close(connection, "too slow");
            }
        });
    }

    private static void close(Connection connection, String why) {
        try {
            connection.getEndPoint().close(new TimeoutException(why));
        } catch (RuntimeException broken) {
            // its turn comes again; the others' must come, too
        }
    }

    /** Who is at the other end. */
    static InetAddress client(SocketAddress remote) {
        return remote instanceof InetSocketAddress address && address.getAddress() != null
                ? address.getAddress() : InetAddress.getLoopbackAddress();
    }

    /**
     * @param client who is at the other end
     * @param since of {@link System#nanoTime()}
     * @param body while a request is under way
     */
    private record State(InetAddress client, long since, Optional<Pace> body) {
    }
}
