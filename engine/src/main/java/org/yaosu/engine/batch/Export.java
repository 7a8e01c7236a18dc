package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.engine.IoReason;
import org.yaosu.engine.journal.RunLog;

/** Writes what came of a run, in the order of its input. For one call. */
final class Export {

    private final Path output;
    private final RecordWriter writer;
    private final long run;
    private final List<Rejection> failures = new ArrayList<>();
    private final Totals totals = new Totals();
    private long extracted;
    private long records;
    private long failed;

    /** Tells the chats of a run. */
    interface Source {

        void tell(RunLog.Teller teller) throws IOException;
    }

    /** @param run the number of the run; 0 where there is none, because there is nothing to keep */
    Export(Path output, RecordWriter writer, long run) {
        this.output = output;
        this.writer = writer;
        this.run = run;
    }

    void write(Source source) throws IOException {
        try (OutputFile file = OutputFile.create(output)) {
            try (RecordSink sink = writing(() -> writer.open(file.stream()))) {
                source.tell(teller(sink));
                writing(() -> {
                    sink.end();
                    return sink;
                });
            }
            writing(() -> {
                file.commit();
                return file;
            });
        }
    }

    private RunLog.Teller teller(RecordSink sink) {
        return new RunLog.Teller() {

            @Override
            public void extraction(long index, Extraction extraction) throws IOException {
                writing(() -> {
                    sink.write(index, extraction);
                    return sink;
                });
                extracted++;
                records += extraction.records().size();
                totals.add(extraction.model());
            }

            @Override
            public void waiting(Rejection rejection) throws IOException {
                writing(() -> {
                    sink.reject(rejection);
                    return sink;
                });
            }

            @Override
            public void rejection(Rejection rejection) throws IOException {
                waiting(rejection);
                failed++;
                if (failures.size() < BatchReport.SHOWN) {
                    failures.add(rejection);
                }
            }
        };
    }

    /** Tells failures of writing from those of the journal, which say themselves what they are. */
    private <T> T writing(Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (IOException unwritable) {
            throw new IOException("cannot write " + output + ": " + IoReason.of(unwritable)
                    + (run > 0 ? "; the records are kept: 'export " + run + "' writes them elsewhere" : ""), unwritable);
        }
    }

    private interface Step<T> {

        T run() throws IOException;
    }

    BatchReport report(Optional<String> broken, Duration time) {
        return new BatchReport(output, extracted, records, failed, failures, broken, time, totals.sum(), run);
    }
}
