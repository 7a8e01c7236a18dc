package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchStoppedException;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.run.ModelRun;

/**
 * Takes replies in the order of their rows, and tells of each. For one thread.
 *
 * @param part where they go
 * @param totals counts them
 * @param outage stops it where no model answers
 * @param listener told of them
 * @param size the input's, in bytes
 * @param kept the number of replies from before
 * @param run in which models are asked, where they are
 */
record Progress(PartFile part, Totals totals, Outage outage, BatchListener listener, long size, long kept, Optional<ModelRun> run) {

    /**
     * Takes the next reply.
     *
     * @param read how many bytes of the input were read up to the row
     * @throws BatchStoppedException if no model answered this row and those before it; the next turn begins with the first of them
     */
    void add(Answered answered, long read) throws IOException {
        outage.next(answered, part.place());
        part.add(answered);
        totals.add(answered);
        answered.failure().ifPresent(why -> listener.failure(new Rejection(part.lines(), Optional.empty(), why)));
        listener.progress(new BatchProgress(run.map(ModelRun::id).orElse(0L), part.lines(), kept, part.failed(), totals.unanswered(), read, size,
                run.map(ModelRun::spent).orElse(0.0), Duration.ZERO));
        if (outage.lasts()) {
            part.backTo(outage.begin());
            throw stopped(Reason.UNANSWERED, "no model answered " + Outage.ROWS + " rows in a row" + outage.why().map(why -> " (" + why + ")").orElse(""));
        }
    }

    /** The replies so far, for who stops here. */
    String standing() {
        return part.lines() + (part.lines() == 1 ? " row is" : " rows are") + " answered and kept in " + part.path();
    }

    /** It ends here. */
    BatchStoppedException stopped(Reason reason, String why) {
        return new BatchStoppedException(reason, run.map(ModelRun::id).orElse(0L), why + "; " + standing());
    }
}
