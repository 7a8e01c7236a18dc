package org.yaosu.web.api.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Words;
import org.yaosu.web.http.Answer;

/** Goes on with runs, where something can come of it. */
final class Resumptions {

    private final RunDesk desk;

    Resumptions(RunDesk desk) {
        this.desk = desk;
    }

    Answer resume(Call call) {
        long id = call.number("id");
        boolean failed = call.query().flag("failed");
        Resumption how = new Resumption(Optional.empty(), Optional.empty(), Optional.empty(), call.query().amount("budget"));
        RunReport report = desk.report(id);
        Run run = report.run();
        if (run.state() == RunState.RUNNING) {
            throw RunDesk.workedOn();
        }
        Runs runs = desk.platform().runs();
        Path input = run.input();
        if (Files.notExists(input)) {
            throw Problems.conflict("the file of run " + id + " is not here any more; send its chats as a new run, or take what is done from /api/v1/runs/"
                    + id + "/results");
        }
        refuseFutile(runs, report, failed);
        try (LiveRuns.Seat seat = desk.live().seat()) {
            RunDesk.begun(seat.begin(listener -> {
                try {
                    desk.uploads().prepareOutput(input, run.output());
                    if (failed) {
                        runs.retry(id, how, listener);
                    } else {
                        runs.resume(id, how, listener);
                    }
                } finally {
                    desk.uploads().dropOutput(input, run.output());
                }
            }), RunJson.name(run), input);
        }
        return Answer.json(202, desk.json(id)).with("Location", "/api/v1/runs/" + id);
    }

    /** Who goes on where nothing can come of it is told so, instead of finding everything as it was. */
    private void refuseFutile(Runs runs, RunReport report, boolean failed) {
        try {
            Optional<String> why = runs.futile(report.run().id(), failed);
            if (why.isPresent()) {
                throw Problems.conflict(Words.forCallers(why.get()) + (failed ? instead(report) : another(report.run())));
            }
        } catch (BatchException e) {
            throw Problems.refused(Words.forCallers(e.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    private String instead(RunReport report) {
        boolean rests = report.run().unanswered() > 0 && !desk.platform().resting(report.asks()).isEmpty();
        return rests ? "; POST /api/v1/providers/ID/check asks one that rests at once" : "";
    }

    private static String another(Run run) {
        return run.failed() + run.unanswered() == 0 ? "" : "; with failed=true chats that failed, or that no model answered, get another turn";
    }
}
