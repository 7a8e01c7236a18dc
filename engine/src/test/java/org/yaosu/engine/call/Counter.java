package org.yaosu.engine.call;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A service on the loopback interface that counts its callers' calls at a time. A call says who calls and is answered with a byte. */
final class Counter implements AutoCloseable {

    private static final long CALL_NANOS = 20_000_000;

    final AtomicInteger most = new AtomicInteger();
    /** Calls by caller, begun while all callers were there. */
    final Map<Integer, AtomicInteger> calls = new ConcurrentHashMap<>();
    /** Open once calls are answered. */
    final CountDownLatch answers = new CountDownLatch(1);
    private final AtomicInteger underWay = new AtomicInteger();
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final List<CallingProcess> processes = new CopyOnWriteArrayList<>();
    private final int callers;
    private final ServerSocket server;

    Counter(int callers) throws IOException {
        this.callers = callers;
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::serve);
    }

    /** Starts a process that calls; it ends with the counter, at the latest. */
    CallingProcess caller(int number, Path folder, int concurrency) throws IOException {
        CallingProcess process = CallingProcess.start(number, folder, concurrency, server.getLocalPort());
        processes.add(process);
        return process;
    }

    int underWay() {
        return underWay.get();
    }

    int calls() {
        return calls.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                daemon(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket; DataInputStream in = new DataInputStream(socket.getInputStream())) {
            int caller = in.readInt();
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            seen.add(caller);
            if (seen.size() == callers) {
                calls.computeIfAbsent(caller, first -> new AtomicInteger()).incrementAndGet();
            }
            answers.await();
            LockSupport.parkNanos(CALL_NANOS);
            underWay.decrementAndGet();
            socket.getOutputStream().write(1);
        } catch (IOException gone) {
            // A caller that was killed needs no answer.
            return;
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "counter");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        processes.forEach(CallingProcess::kill);
        answers.countDown();
        server.close();
    }
}
