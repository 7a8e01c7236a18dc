package org.yaosu.web.api.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.web.api.Problems;
import org.yaosu.web.http.ProblemException;

/**
 * Tells callers how runs go on, as server-sent events. One thread looks at each run that somebody listens to, whoever works on it, and
 * tells where something has changed. Safe for use by several threads.
 */
final class RunStreams implements AutoCloseable {

    static final String TYPE = "text/event-stream";
    /** How often it looks, in ms. */
    private static final long STRIDE = 500;
    /** So many looks without anything to tell are told, too: proxies close connections that are silent. */
    private static final int SILENT = 30;
    private static final int NOT_FOUND = 404;
    private static final String BEAT = ": still there\n\n";
    private static final String RETRY = "retry: 3000\n\n";

    private final RunDesk desk;
    private final IntSupplier most;
    /** With what each was told last. */
    private final Map<RunStream, String> streams = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock;
    private long looks;

    /** @param most how many may listen at a time, at this moment */
    RunStreams(RunDesk desk, IntSupplier most) {
        this.desk = desk;
        this.most = most;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "yaosu-api-streams");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, STRIDE, STRIDE, TimeUnit.MILLISECONDS);
    }

    /** @throws ProblemException if there is no such run, or too many listen */
    void open(long run, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (streams.size() >= most.getAsInt()) {
            throw Problems.unavailable("as many callers as may listen at a time do: " + streams.size() + "; ask for application/json instead, from time to time");
        }
        desk.report(run);
        response.setStatus(200);
        response.setContentType(TYPE);
        response.setCharacterEncoding("utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        RunStream[] self = new RunStream[1];
        RunStream stream = new RunStream(run, context, () -> streams.remove(self[0]));
        self[0] = stream;
        streams.put(stream, "");
        context.getResponse().getOutputStream().setWriteListener(stream);
        stream.send(RETRY);
    }

    private void look() {
        try {
            looks++;
            Map<Long, Optional<Event>> events = new HashMap<>();
            for (Map.Entry<RunStream, String> entry : streams.entrySet()) {
                tell(entry.getKey(), entry.getValue(), events.computeIfAbsent(entry.getKey().run(), this::event));
            }
        } catch (RuntimeException | LinkageError e) {
            // the engine is on its way out or in: the next look finds it
        }
    }

    private void tell(RunStream stream, String before, Optional<Event> event) {
        if (stream.hangs()) {
            stream.close();
        } else if (event.isPresent() && event.get().last()) {
            stream.end(event.get().text());
        } else if (event.isPresent() && !event.get().text().equals(before)) {
            streams.replace(stream, event.get().text());
            stream.send(event.get().text());
        } else if (looks % SILENT == 0) {
            stream.beat(BEAT);
        }
    }

    /**
     * How a run stands.
     *
     * @param last whether nothing follows
     */
    record Event(String text, boolean last) {

        /** Nobody knows the run any more. */
        private static final Event GONE = new Event("event: gone\ndata: {}\n\n", true);
    }

    /** How a run stands; empty where that cannot be told at this moment. */
    Optional<Event> event(long run) {
        try {
            RunReport report = desk.report(run);
            boolean last = report.run().state() != RunState.RUNNING;
            ObjectNode json = desk.json(report);
            return Optional.of(new Event("event: " + (last ? "end" : "progress") + "\ndata: " + json + "\n\n", last));
        } catch (ProblemException e) {
            return e.answer().status() == NOT_FOUND ? Optional.of(Event.GONE) : Optional.empty();
        }
    }

    /** Tells how all stand, for the last time. */
    @Override
    public void close() {
        clock.shutdownNow();
        look();
        streams.keySet().forEach(RunStream::close);
    }
}
