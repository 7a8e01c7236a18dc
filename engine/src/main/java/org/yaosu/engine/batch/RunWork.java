package org.yaosu.engine.batch;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.engine.PlannedExtractor;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.RunLog;

/** Carries a run out: a pass over its input, then its output. */
record RunWork(PlannedExtractor extractor, Interviewer interviewer, Workers workers, Exports exports) {

    /** @param start when this turn of the run began, by {@link System#nanoTime} */
    BatchReport carryOut(RunLog log, Input input, Plan plan, BatchListener listener, long start) throws IOException {
        try {
            listener.begun(log.id());
            pass(log, input, plan, listener);
            BatchRequest request = log.order().request();
            BatchReport report = exports.write(request.output(), request.writer(), log::tell, log.id(), input.broken(), start);
            log.happened(report.extracted() + " chats gave " + report.records() + " records, " + report.failed() + " failed"
                    + unanswered(report.model().chats().getOrDefault(Outcome.UNANSWERED, 0L))
                    + input.broken().map(why -> "; the rest of the file was not read: " + why).orElse(""));
            log.done();
            return report;
        } catch (BatchStoppedException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException | Error broken) {
            // Only our own words are known to quote nothing of a chat.
            brokeOff(log, broken instanceof IOException ? broken.getMessage() : broken.getClass().getSimpleName(), broken);
            throw broken;
        }
    }

    private static String unanswered(long chats) {
        return chats == 0 ? "" : ", " + chats + " were answered by no model";
    }

    private static void brokeOff(RunLog log, String why, Throwable broken) {
        try {
            log.happened("broke off: " + why);
            log.interrupted();
        } catch (IOException unwritable) {
            // then the journal itself is what broke, and a run that nobody works on shows as interrupted anyway
            broken.addSuppressed(unwritable);
        }
    }

    private void pass(RunLog log, Input input, Plan plan, BatchListener listener) throws IOException {
        ThreadPoolExecutor pool = workers.forRun(plan.calls());
        try {
            ExtractionOptions options = log.order().request().options();
            Counts counts = new Counts(log, input.size(), listener);
            Desk desk = workers.desk(plan.calls());
            Pass pass = new Pass(input, log, new Needs(extractor.form(plan), interviewer::templateVersion, log.order().again()),
                    turn -> {
                        try (Desk.Seat seat = desk.sit()) {
                            return turn.take(extractor, options, plan, new CallTally(turn.work(log.id()), log.book(turn.content()), seat));
                        }
                    }, pool, counts);
            Optional<Pass.Stop> stop = pass.run();
            if (counts.stale() > 0) {
                log.happened(counts.stale() + " chats could not be brought up to date; what was kept of them stays");
            }
            if (stop.isPresent()) {
                throw stopped(log, counts, stop.get());
            }
            if (input.broken().isEmpty()) {
                log.endsAfter(pass.rows());
            }
        } finally {
            workers.release(pool);
        }
    }

    private static BatchStoppedException stopped(RunLog log, Counts counts, Pass.Stop stop) throws IOException {
        String spent = stop.reason() == Reason.BUDGET ? String.format(Locale.ROOT, "; %.4f are spent", log.spent()) : "";
        String words = stop.words() + spent + "; " + (counts.done() == 1 ? "1 chat is" : counts.done() + " chats are") + " kept in run " + log.id();
        log.happened(words);
        log.interrupted();
        return new BatchStoppedException(stop.reason(), log.id(), words);
    }
}
