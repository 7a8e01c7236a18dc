package org.yaosu.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where requests come in, within limits that may become others: what is under way then ends within those that it began with, and
 * nobody waits for it. Safe for use by several threads.
 */
public final class Reception implements AutoCloseable {

    private final String name;
    private final Failures failures;
    private final AtomicReference<Desk> desk;
    private final Set<Thread> retiring = ConcurrentHashMap.newKeySet();

    /** @param name what its threads are called */
    public Reception(String name, Limits limits, Failures failures) {
        this.name = name;
        this.failures = failures;
        this.desk = new AtomicReference<>(new Desk(name, limits, failures));
    }

    /** From now on, requests are taken in within these limits. */
    public void renew(Limits limits) {
        Desk before = desk.get();
        if (before.limits().equals(limits)) {
            return;
        }
        Desk next = new Desk(name, limits, failures);
        if (desk.compareAndSet(before, next)) {
            retire(before, next);
        } else {
            next.close();
        }
    }

    private void retire(Desk before, Desk next) {
        Thread thread = new Thread(() -> {
            try {
                before.retire(next);
            } finally {
                retiring.remove(Thread.currentThread());
            }
        }, "yaosu-" + name + "-retiring");
        thread.setDaemon(true);
        retiring.add(thread);
        thread.start();
    }

    /** Sees to it that a request without a body is answered, now or later, by a thread of its own. */
    public void receive(HttpServletRequest request, HttpServletResponse response, Supplier<Answer> work) throws IOException {
        desk.get().receive(request, response, work);
    }

    /** Sees to it that a request is answered when its body is there. */
    public void receiveBody(HttpServletRequest request, HttpServletResponse response, Function<byte[], Answer> work) throws IOException {
        desk.get().receiveBody(request, response, work);
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        desk.get().close();
        retiring.forEach(Thread::interrupt);
    }
}
