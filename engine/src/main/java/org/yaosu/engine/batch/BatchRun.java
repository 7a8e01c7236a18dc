package org.yaosu.engine.batch;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;

/**
 * One file's way through: rows are read in order, extracted side by side within a window, and written in order. The
 * window bounds what is held in memory. For one call, from one thread.
 */
final class BatchRun {

    private final BatchRequest request;
    private final ChatReader reader;
    private final RecordWriter writer;
    private final Function<Chat, Extraction> extractor;
    private final ExecutorService workers;
    private final int window;
    private final BatchListener listener;

    private final Deque<Future<Outcome>> inFlight = new ArrayDeque<>();
    private final List<Rejection> failures = new ArrayList<>();
    private long done;
    private long failed;
    private long records;
    private final Totals totals = new Totals();

    BatchRun(BatchRequest request, ChatReader reader, RecordWriter writer, Function<Chat, Extraction> extractor, ExecutorService workers,
            int window, BatchListener listener) {
        this.request = request;
        this.reader = reader;
        this.writer = writer;
        this.extractor = extractor;
        this.workers = workers;
        this.window = window;
        this.listener = listener;
    }

    BatchReport call() throws IOException {
        long start = System.nanoTime();
        Optional<String> broken;
        try (CountingInput input = new CountingInput(new FileInputStream(request.input().toFile()))) {
            try (ChatSource source = open(input)) {
                broken = write(source, input);
            }
        } catch (UncheckedIOException unreadable) {
            throw new IOException("cannot read " + request.input() + ": " + IoReason.of(unreadable.getCause()), unreadable);
        } finally {
            inFlight.forEach(future -> future.cancel(true));
        }
        return new BatchReport(request.output(), done - failed, records, failed, failures, broken,
                Duration.ofNanos(System.nanoTime() - start), totals.sum(), 0);
    }

    private ChatSource open(CountingInput input) {
        try {
            return reader.open(new BufferedInputStream(input, 1 << 16));
        } catch (ChatFormatException wrong) {
            throw new BatchException(request.input() + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Failures of reading are unchecked in here, so that what is left are failures of writing. */
    private Optional<String> write(ChatSource source, CountingInput input) throws IOException {
        try (OutputFile output = OutputFile.create(request.output())) {
            Optional<String> broken;
            try (RecordSink sink = writer.open(output.stream())) {
                broken = pump(source, input, sink);
                if (broken.isPresent() && done == 0) {
                    throw new BatchException(request.input() + ": " + broken.get());
                }
                sink.end();
            }
            output.commit();
            return broken;
        } catch (IOException unwritable) {
            throw new IOException("cannot write " + request.output() + ": " + IoReason.of(unwritable), unwritable);
        }
    }

    /** Moves every row from the source to the sink; says why it stopped where that was not the end. */
    private Optional<String> pump(ChatSource source, CountingInput input, RecordSink sink) throws IOException {
        long total = request.input().toFile().length();
        Optional<String> broken = Optional.empty();
        try {
            for (Optional<ChatRow> row = next(source); row.isPresent(); row = next(source)) {
                inFlight.add(start(row.get()));
                while (inFlight.size() >= window) {
                    finish(sink, input.count(), total);
                }
            }
        } catch (ChatFormatException wrong) {
            broken = Optional.of(wrong.getMessage());
        }
        while (!inFlight.isEmpty()) {
            finish(sink, input.count(), total);
        }
        return broken;
    }

    private static Optional<ChatRow> next(ChatSource source) throws ChatFormatException {
        try {
            return source.next();
        } catch (ChatFormatException wrong) {
            throw wrong;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Future<Outcome> start(ChatRow row) {
        if (row instanceof ChatRow.Rejected rejected) {
            return CompletableFuture.completedFuture(new Outcome(rejected.id(), Optional.empty(), rejected.reason()));
        }
        Chat chat = ((ChatRow.Read) row).chat();
        try {
            return workers.submit(() -> extract(chat));
        } catch (RejectedExecutionException stopping) {
            throw stopped(stopping);
        }
    }

    private Outcome extract(Chat chat) {
        Optional<String> id = Optional.of(chat.id());
        try {
            return new Outcome(id, Optional.of(extractor.apply(chat)), "");
        } catch (RuntimeException | LinkageError broken) {
            // Only the kind is told: the message may quote the chat.
            return new Outcome(id, Optional.empty(), "extraction failed with " + broken.getClass().getSimpleName());
        }
    }

    private void finish(RecordSink sink, long bytesRead, long bytesTotal) throws IOException {
        Outcome outcome = await(inFlight.remove());
        if (workers.isShutdown()) {
            // The outcome may be a failure of the stop's making, and the fields may be leaving too.
            throw stopped(new CancellationException("the engine stops"));
        }
        long index = ++done;
        if (outcome.extraction().isPresent()) {
            sink.write(index, outcome.extraction().get());
            records += outcome.extraction().get().records().size();
            totals.add(outcome.extraction().get().model());
        } else {
            Rejection rejection = new Rejection(index, outcome.id(), outcome.failure());
            sink.reject(rejection);
            fail(rejection);
        }
        listener.progress(new BatchProgress(0, done, 0, failed, 0, bytesRead, bytesTotal, 0, Duration.ZERO));
    }

    private Outcome await(Future<Outcome> future) {
        try {
            return future.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a chat took its thread down", broken);
        } catch (CancellationException stopping) {
            throw stopped(stopping);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw stopped(interrupted);
        }
    }

    private BatchException stopped(Exception cause) {
        return new BatchException("stopped after " + done + " chats; nothing was written to " + request.output(), cause);
    }

    private void fail(Rejection rejection) {
        failed++;
        if (failures.size() < BatchReport.SHOWN) {
            failures.add(rejection);
        }
        listener.failure(rejection);
    }

    private record Outcome(Optional<String> id, Optional<Extraction> extraction, String failure) {
    }
}
