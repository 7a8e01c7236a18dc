package org.yaosu.shell.progress;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Rejection;

/**
 * Progress for machines: an object a line, {@code progress} no more often than an interval but once at the start and once at the end,
 * {@code failure} for every chat that failed, {@code stopping}, and {@code end} as the last one.
 */
final class JsonProgress implements Progress {

    private static final double MILLIS = 1000;
    private static final double HUNDRED = 100;

    private final JsonLines lines;
    private final long interval;
    private final LongSupplier clock;
    private final Pace pace;
    private BatchProgress last;
    private boolean pending;
    private long shown;

    /**
     * @param interval the least time between two lines of progress
     * @param clock the time in nanoseconds
     */
    JsonProgress(PrintStream err, Duration interval, LongSupplier clock) {
        this.lines = new JsonLines(err);
        this.interval = interval.toNanos();
        this.clock = clock;
        this.pace = new Pace(clock);
    }

    @Override
    public void progress(BatchProgress progress) {
        pace.add(progress);
        boolean first = last == null;
        last = progress;
        pending = true;
        if (first || clock.getAsLong() - shown >= interval) {
            show();
        }
    }

    private void show() {
        pending = false;
        shown = clock.getAsLong();
        lines.write("progress", json -> {
            json.writeNumberField("run", last.run());
            json.writeNumberField("chats", last.chats());
            json.writeNumberField("kept", last.kept());
            json.writeNumberField("failed", last.failed());
            json.writeNumberField("unanswered", last.unanswered());
            json.writeNumberField("bytes_done", last.bytesRead());
            json.writeNumberField("bytes_total", last.bytesTotal());
            number(json, "rate", rate());
            number(json, "seconds_left", pace.left().map(left -> (double) left.toSeconds()).orElse(null));
            json.writeNumberField("cost", last.cost());
            json.writeNumberField("seconds", last.time().toMillis() / MILLIS);
        });
    }

    /** Two decimals tell all there is to tell; null where there is none. */
    private Double rate() {
        OptionalDouble rate = pace.rate();
        return rate.isPresent() ? Math.round(rate.getAsDouble() * HUNDRED) / HUNDRED : null;
    }

    private static void number(JsonGenerator json, String name, Double number) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, number);
        }
    }

    @Override
    public void failure(Rejection rejection) {
        lines.write("failure", json -> {
            json.writeNumberField("index", rejection.index());
            json.writeStringField("id", rejection.id().orElse(null));
            json.writeStringField("reason", rejection.reason());
        });
    }

    @Override
    public void stopping() {
        lines.write("stopping", json -> { });
    }

    @Override
    public void ended(Ending ending) {
        if (pending) {
            show();
        }
        lines.write("end", json -> end(json, ending));
    }

    private static void end(JsonGenerator json, Ending ending) throws IOException {
        json.writeNumberField("status", ending.status());
        json.writeNumberField("run", ending.run());
        json.writeStringField("message", ending.message().isEmpty() ? null : ending.message());
        if (ending.report().isPresent()) {
            BatchReport report = ending.report().get();
            json.writeStringField("output", report.output().toString());
            json.writeNumberField("extracted", report.extracted());
            json.writeNumberField("records", report.records());
            json.writeNumberField("failed", report.failed());
            json.writeNumberField("unanswered", report.model().chats().getOrDefault(Outcome.UNANSWERED, 0L));
            json.writeStringField("broken", report.broken().orElse(null));
            json.writeNumberField("calls", report.model().calls());
            json.writeNumberField("cached", report.model().cached());
            json.writeNumberField("tokens_in", report.model().usage().prompt());
            json.writeNumberField("tokens_out", report.model().usage().completion());
            json.writeNumberField("cost", report.model().cost());
            json.writeNumberField("seconds", report.time().toMillis() / MILLIS);
        }
    }

    @Override
    public String lastWords(Ending ending) {
        return lines.line("end", json -> end(json, ending));
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public void close() {
        // every line is whole
    }
}
