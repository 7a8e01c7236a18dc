package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.junit.jupiter.api.Test;

class ConnectionWatchTest {

    /** Of another machine. */
    private static final InetSocketAddress CLIENT = new InetSocketAddress("192.0.2.7", 1);

    private final AtomicInteger closed = new AtomicInteger();
    private final Queue<Runnable> scheduled = new ArrayDeque<>();
    private final Scheduler scheduler = fake(Scheduler.class, (method, arguments) -> {
        scheduled.add((Runnable) arguments[0]);
        return null;
    });
    /** Any connection is too slow for it. */
    private final ConnectionWatch watch = new ConnectionWatch(Duration.ofSeconds(-1), 1, 10);

    private interface Answering {
        Object answer(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> answering.answer(method.getName(), arguments);
        }));
    }

    private Connection connection(boolean broken) {
        AtomicBoolean open = new AtomicBoolean(true);
        EndPoint end = fake(EndPoint.class, (method, arguments) -> {
            if (method.equals("getRemoteSocketAddress")) {
                return open.get() ? CLIENT : null;
            }
            open.set(false);
            closed.incrementAndGet();
            if (broken) {
                throw new IllegalStateException("cannot be closed");
            }
            return null;
        });
        return fake(Connection.class, (method, arguments) -> method.equals("getEndPoint") ? end : null);
    }

    @Test
    void oneThatCannotBeClosedKeepsNoOtherAndIsTriedAgain() {
        watch.onOpened(connection(true));
        watch.onOpened(connection(true));
        watch.onOpened(connection(false));
        watch.schedule(scheduler);

        scheduled.remove().run();
        assertThat(closed).hasValue(3);

        scheduled.remove().run();
        assertThat(closed).hasValue(6);
        assertThat(scheduled).hasSize(1);
    }

    @Test
    void aClientWhoseConnectionsAreClosedMayHaveNewOnes() {
        ConnectionWatch patient = new ConnectionWatch(Duration.ofMinutes(1), 1, 1);
        for (int count = 0; count < 3; count++) {
            Connection connection = connection(false);
            patient.onOpened(connection);
            assertThat(closed).as("connection %d", count).hasValue(count);
            // as the other side hangs up: an end that is closed does not know any more whose it was
            connection.getEndPoint().close();
            patient.onClosed(connection);
        }
    }
}
