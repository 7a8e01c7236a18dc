package org.yaosu.dialogue.command.answer;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.run.ModelRun;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.chatfiles.line.LineFile;

/** The answering of a file whose output is this process's alone, until it is closed. For one thread, and to be run once. */
public final class BegunAnswering implements Closeable {

    private final long begin = System.nanoTime();
    private final Answering answering;
    private final PartFile part;
    private final LineFile lines;

    BegunAnswering(Answering answering, PartFile part, LineFile lines) {
        this.answering = answering;
        this.part = part;
        this.lines = lines;
    }

    /**
     * Answers what was not answered before, and puts the replies in their place.
     *
     * @param answerer answers a row, in several threads
     * @param run in which that asks models, where it does
     * @param listener told how it goes on
     * @throws org.yaosu.api.extract.BatchStoppedException if the thread is interrupted, a budget is spent, or no model answers any more; what is done is kept
     * @throws IOException if a file cannot be read or written; what is done is kept
     */
    public AnswerReport run(Function<Line, Answered> answerer, Optional<ModelRun> run, BatchListener listener) throws IOException {
        long kept = part.lines();
        skip();
        Totals totals = new Totals();
        new Window(answerer, answering.atOnce()).run(lines, new Progress(part, totals, new Outage(), listener, lines.size(), kept, run));
        if (part.lines() == 0) {
            throw new IOException(answering.input() + " is empty: there is nothing to answer");
        }
        if (part.lines() != lines.count()) {
            throw new IOException(part.path() + " has " + part.lines() + " replies to " + lines.count() + " rows; give the same command with --fresh");
        }
        part.finish();
        return new AnswerReport(answering.output(), part.lines(), kept, totals.responders(), totals.troubles(), totals.unanswered(), part.failures(), Optional.empty(),
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private void skip() throws IOException {
        for (long i = 0; i < part.lines(); i++) {
            if (lines.next().isEmpty()) {
                throw new IOException(part.path() + " has more lines than " + answering.input() + "; give the same command with --fresh");
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (part; lines) {
            // in this order: the input, then what nobody else may touch before
        }
    }
}
