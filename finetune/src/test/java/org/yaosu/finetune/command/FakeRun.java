package org.yaosu.finetune.command;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaosu.api.extract.BatchEstimate;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.run.RunReplies;
import org.yaosu.api.run.Runs;
import org.yaosu.chatfiles.Scratch;
import org.yaosu.shell.OwnTime;
import org.yaosu.shell.batch.Attendance;

/** A run that writes records and knows replies; remembers what it was asked for. */
final class FakeRun implements BatchExtractor {

    private static final long RUN = 7;

    final Map<Long, List<String>> replies = new TreeMap<>();
    BatchRequest asked;
    RuntimeException failure;

    /** @param data the folder of data */
    Summarising summarising(Path data) {
        Runs runs = (Runs) Proxy.newProxyInstance(Runs.class.getClassLoader(), new Class<?>[] {Runs.class}, (self, method, arguments) -> {
            if (!method.getName().equals("replies") || !arguments[0].equals(RUN)) {
                throw new UnsupportedOperationException(method.getName());
            }
            for (Map.Entry<Long, List<String>> reply : replies.entrySet()) {
                ((RunReplies) arguments[1]).chat(reply.getKey(), reply.getValue());
            }
            return null;
        });
        return new Summarising(this, runs, new Attendance(new OwnTime()), new Scratch(data, "prepare", Duration.ofDays(1), Clock.systemUTC()));
    }

    @Override
    public BatchReport run(BatchRequest request, BatchListener listener) throws IOException {
        asked = request;
        if (failure != null) {
            throw failure;
        }
        Files.writeString(request.output(), "records of people");
        return new BatchReport(request.output(), 1, 1, 0, List.of(), Optional.empty(), Duration.ZERO, ModelTotals.NONE, RUN);
    }

    @Override
    public BatchEstimate estimate(BatchRequest request, BatchListener listener) {
        throw new UnsupportedOperationException();
    }
}
