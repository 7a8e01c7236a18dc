package org.yaosu.shell.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.extract.BatchEstimate;
import org.yaosu.api.extract.BatchExtractor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.model.ModelReply.Usage;

/** Remembers what it was asked for. */
final class FakeExtractor implements BatchExtractor {

    static final BatchEstimate ESTIMATE = new BatchEstimate(15, 1, 14, 3, 52_000, new Usage(30_000, 4_200), 1.5, Optional.empty(), List.of("prices are yours"));

    BatchRequest asked;
    boolean carriedOut;

    static BatchReport report(long failed, long unanswered) {
        return new BatchReport(Path.of("out.json"), 5, 6, failed, List.of(), Optional.empty(), Duration.ofMillis(1250),
                new ModelTotals(unanswered == 0 ? Map.of(Outcome.ANSWERED, 5L) : Map.of(Outcome.ANSWERED, 5L, Outcome.UNANSWERED, unanswered),
                        7, 100, new Usage(10, 20), 0.05, Map.of(), 12), 7);
    }

    @Override
    public BatchReport run(BatchRequest request, BatchListener listener) throws IOException {
        asked = request;
        carriedOut = true;
        return report(0, 0);
    }

    @Override
    public BatchEstimate estimate(BatchRequest request, BatchListener listener) {
        asked = request;
        return ESTIMATE;
    }
}
