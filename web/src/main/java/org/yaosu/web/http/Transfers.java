package org.yaosu.web.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Requests whose bodies or answers are too large to be held in memory: each has a thread for as long as it lasts, and there are few.
 * Safe for use by several threads.
 */
public final class Transfers implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Transfers.class.getName());

    private final IntSupplier most;
    private final Failures failures;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /**
     * @param name what its threads are called
     * @param most how many there may be at a time, at this moment
     */
    public Transfers(String name, IntSupplier most, Failures failures) {
        this.most = most;
        this.failures = failures;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "yaosu-" + name);
            thread.setDaemon(true);
            // what is thrown is told by its kind, where it is answered
            thread.setUncaughtExceptionHandler((ended, defect) -> { });
            return thread;
        });
    }

    /** Has a request carried out by a thread of its own, or says that there are too many. */
    public void receive(HttpServletRequest request, HttpServletResponse response, Transfer transfer) throws IOException {
        if (underWay.incrementAndGet() > most.getAsInt()) {
            underWay.decrementAndGet();
            Exchange.write(failures.failure(Failure.BUSY), response);
            return;
        }
        Exchange exchange = exchange(request);
        try {
            threads.execute(() -> carryOut(transfer, exchange));
        } catch (RejectedExecutionException ending) {
            exchange.answer(failures.failure(Failure.ENDING));
        } catch (Error noThread) {
            defect(noThread, exchange);
            throw noThread;
        }
    }

    private Exchange exchange(HttpServletRequest request) {
        try {
            AsyncContext context = request.startAsync();
            context.setTimeout(0);
            Exchange exchange = new Exchange(context);
            exchanges.add(exchange);
            exchange.whenEnded(() -> {
                exchanges.remove(exchange);
                underWay.decrementAndGet();
            });
            return exchange;
        } catch (RuntimeException e) {
            underWay.decrementAndGet();
            throw e;
        }
    }

    private void carryOut(Transfer transfer, Exchange exchange) {
        try {
            transfer.carryOut(exchange);
        } catch (ProblemException e) {
            exchange.answer(e.answer());
        } catch (FileSystemException ours) {
            exchange.answer(failures.failure(Failure.STORAGE));
        } catch (IOException broken) {
            exchange.answer(failures.failure(Failure.BROKEN_BODY));
        } catch (RuntimeException e) {
            defect(e, exchange);
        } catch (Error e) {
            defect(e, exchange);
            throw e;
        }
    }

    /** The message could quote what people said. */
    private void defect(Throwable defect, Exchange exchange) {
        LOG.log(Level.ERROR, "a transfer met a defect: {0} at {1}", defect.getClass().getName(), defect.getStackTrace().length == 0 ? "?" : defect.getStackTrace()[0]);
        exchange.answer(failures.internal(defect));
    }

    /** What is under way is told to come again, and given up. */
    @Override
    public void close() {
        threads.shutdown();
        exchanges.forEach(exchange -> exchange.answer(failures.failure(Failure.ENDING)));
        threads.shutdownNow();
    }

    /** What is done with a request: it ends with an answer. */
    @FunctionalInterface
    public interface Transfer {
        void carryOut(Exchange exchange) throws IOException;
    }
}
