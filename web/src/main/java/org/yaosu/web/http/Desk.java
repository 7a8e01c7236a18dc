package org.yaosu.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where requests come in, within one set of limits: none holds a thread of the server while its body arrives or its answer is worked
 * on. Safe for use by several threads.
 */
final class Desk implements AutoCloseable {

    private final Limits limits;
    private final Failures failures;
    private final Workers workers;
    private final BodyMemory memory;
    /** What takes its place, there before this one takes nothing more; null for nothing. */
    private volatile Desk next;

    /** @param name what its threads are called */
    Desk(String name, Limits limits, Failures failures) {
        this.limits = limits;
        this.failures = failures;
        this.workers = new Workers(name, limits, failures);
        this.memory = new BodyMemory(limits.bodies());
    }

    Limits limits() {
        return limits;
    }

    /** Sees to it that a request without a body is answered, now or later, by a thread of its own. */
    void receive(HttpServletRequest request, HttpServletResponse response, Supplier<Answer> work) throws IOException {
        if (workers.enter()) {
            begin(request, exchange -> workers.work(exchange, work));
        } else if (next != null) {
            next.receive(request, response, work);
        } else {
            refuse(response);
        }
    }

    /** Sees to it that a request is answered when its body is there. */
    void receiveBody(HttpServletRequest request, HttpServletResponse response, Function<byte[], Answer> work) throws IOException {
        // without being told to go on, the caller sends nothing
        if (request.getContentLengthLong() > limits.body() && request.getHeader("Expect") != null) {
            Exchange.write(failures.tooLarge(limits.body()), response);
        } else if (workers.enter()) {
            begin(request, exchange -> {
                Future<?> alarm = workers.awaitBody(exchange);
                BodyMemory.Share share = memory.share();
                exchange.whenEnded(share::close);
                request.getInputStream().setReadListener(new BodyReader(request.getInputStream(), exchange, limits.body(), share, failures, body -> {
                    alarm.cancel(false);
                    workers.work(exchange, () -> work.apply(body));
                }));
            });
        } else if (next != null) {
            next.receiveBody(request, response, work);
        } else {
            refuse(response);
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        Exchange.write(failures.failure(workers.isEnding() ? Failure.ENDING : Failure.BUSY), response);
    }

    private void begin(HttpServletRequest request, Beginning beginning) throws IOException {
        Exchange exchange = exchange(request);
        try {
            beginning.of(exchange);
        } catch (RejectedExecutionException ending) {
            exchange.answer(failures.failure(Failure.ENDING));
        } catch (IOException | RuntimeException | Error e) {
            exchange.answer(failures.internal(e));
        }
    }

    private Exchange exchange(HttpServletRequest request) {
        Exchange exchange;
        try {
            AsyncContext context = request.startAsync();
            exchange = new Exchange(context);
            context.setTimeout(0);
        } catch (RuntimeException e) {
            // the container answers it
            workers.leave();
            throw e;
        }
        workers.begin(exchange);
        return exchange;
    }

    /** Waits a moment for what is under way; the rest is told to come again. */
    @Override
    public void close() {
        workers.close();
    }

    /**
     * Lets another one take its place, which requests that still come here are passed on to; waits for what is under way, as long as
     * that may take, before it closes. An interrupt closes it at once.
     */
    void retire(Desk heir) {
        next = heir;
        workers.drain();
    }

    /** What is done with a request first. */
    private interface Beginning {
        void of(Exchange exchange) throws IOException;
    }
}
