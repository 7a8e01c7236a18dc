package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.chatfiles.line.LineFile;

/**
 * Answers several rows at a time and gives the replies in order. A few rows more are read ahead, so that one that takes long does not
 * hold the others up at once; no more than that are in memory. An interrupt ends what is under way, a second one gives that up.
 */
final class Window {

    /** Rows read ahead for each that is answered at a time. */
    private static final int AHEAD = 4;
    private static final String STOPPED = "stopped";

    private final Function<Line, Answered> answerer;
    private final int atOnce;
    /** The last row that was begun, and the last one that may be. A thread may take a row and come to begin it after others took later ones. */
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong last = new AtomicLong(Long.MAX_VALUE);
    private final Deque<Pending> pending = new ArrayDeque<>();

    /** A row, and how many bytes of the input were read with it. The answer is empty where it was not begun before the stop. */
    private record Pending(Future<Optional<Answered>> answer, long read) {
    }

    Window(Function<Line, Answered> answerer, int atOnce) {
        this.answerer = answerer;
        this.atOnce = atOnce;
    }

    /**
     * Answers all rows up to the end, or up to the place where the input breaks off.
     *
     * @throws BatchStoppedException if the thread is interrupted, or a row is not to be answered now
     * @throws IOException if the input breaks off, a service is missing, or nobody answers any more; the message says what is kept
     */
    void run(LineFile lines, Progress progress) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(atOnce, task -> {
            Thread thread = new Thread(task, "yaosu-answer");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Optional<IOException> broken = Optional.empty();
            boolean more = true;
            while (more || !pending.isEmpty()) {
                while (more && pending.size() < atOnce * AHEAD) {
                    Optional<Line> line = Optional.empty();
                    try {
                        line = lines.next();
                    } catch (IOException e) {
                        // told when the rows before are kept
                        broken = Optional.of(e);
                    }
                    more = line.isPresent();
                    line.ifPresent(row -> pending.add(new Pending(threads.submit(() -> answer(row)), lines.bytesRead())));
                }
                if (!pending.isEmpty()) {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    next(progress);
                }
            }
            if (broken.isPresent()) {
                throw new IOException(broken.get().getMessage() + "; " + progress.standing(), broken.get());
            }
        } catch (InterruptedException stop) {
            stop(progress);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Answered> answer(Line row) {
        begun.accumulateAndGet(row.number(), Math::max);
        try {
            return row.number() > last.get() ? Optional.empty() : Optional.of(answerer.apply(row));
        } catch (RuntimeException | Error stopped) {
            last.accumulateAndGet(begun.get(), Math::min);
            throw stopped;
        }
    }

    /** Waits for the first row's answer; returns whether it has one. */
    private boolean next(Progress progress) throws IOException, InterruptedException {
        Optional<Answered> answered;
        try {
            answered = pending.element().answer().get();
        } catch (ExecutionException e) {
            end();
            if (e.getCause() instanceof RowStoppedException stopped) {
                throw progress.stopped(stopped.reason(), stopped.getMessage());
            }
            throw failure(e.getCause(), progress);
        }
        Pending row = pending.remove();
        if (answered.isPresent()) {
            progress.add(answered.get(), row.read());
        }
        return answered.isPresent();
    }

    private static IOException failure(Throwable cause, Progress progress) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof CancellationException) {
            throw progress.stopped(Reason.INTERRUPTED, STOPPED);
        }
        String why = cause instanceof UncheckedIOException ? cause.getCause().getMessage() : "answering failed with " + cause.getClass().getSimpleName();
        return new IOException(why + "; " + progress.standing() + ": give the same command again to go on", cause);
    }

    /** Behind the first row that is not begun there is none that was. */
    private void stop(Progress progress) throws IOException {
        last.accumulateAndGet(begun.get(), Math::min);
        try {
            boolean answered = true;
            while (answered && !pending.isEmpty()) {
                answered = next(progress);
            }
        } catch (InterruptedException again) {
            // given up; the replies in the file are whole
        }
        throw progress.stopped(Reason.INTERRUPTED, STOPPED);
    }

    /** Waits for what is under way and may be paid for: what models said is kept, though there is no place for the replies yet. */
    private void end() throws InterruptedException {
        for (Pending row : pending) {
            try {
                row.answer().get();
            } catch (ExecutionException alsoStopped) {
                // the first one says why
            }
        }
    }
}
