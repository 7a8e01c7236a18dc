package org.yaosu.web.api.run;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunBusyException;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunState;
import org.yaosu.api.run.Runs;
import org.yaosu.web.access.Scope;
import org.yaosu.web.api.Call;
import org.yaosu.web.api.Front;
import org.yaosu.web.api.Handler;
import org.yaosu.web.api.Platform;
import org.yaosu.web.api.Problems;
import org.yaosu.web.api.Query;
import org.yaosu.web.api.Route;
import org.yaosu.web.api.Storage;
import org.yaosu.web.api.Tag;
import org.yaosu.web.api.Words;
import org.yaosu.web.api.upload.Scratch;
import org.yaosu.web.api.upload.Uploads;
import org.yaosu.web.http.Answer;

/** Runs, whoever began them. What is worked on here ends with it, and can be gone on with. Safe for use by several threads. */
public final class RunApi implements AutoCloseable {

    private static final int MOST_RUNS = 1000;
    private static final long USUAL_RUNS = 100;
    private static final int MOST_CHATS = 10_000;
    private static final long USUAL_CHATS = 1000;

    private final RunDesk desk;
    private final Submissions submissions;
    private final Resumptions resumptions;
    private final Results results;
    private final RunStreams streams;

    /**
     * @param platform who is in service
     * @param front where requests come in
     * @param uploads where files are kept
     * @param scratch where results are kept on their way
     */
    public RunApi(Platform platform, Front front, Uploads uploads, Scratch scratch) {
        this.desk = new RunDesk(platform, new LiveRuns(() -> front.settings().runs()), uploads);
        this.submissions = new Submissions(desk);
        this.resumptions = new Resumptions(desk);
        this.results = new Results(desk, scratch);
        this.streams = new RunStreams(desk, () -> front.settings().streams());
    }

    /** What can be asked for. */
    public List<Route> routes(Front front) {
        return List.of(submissions.route(front), results.route(front),
                Route.of("GET", "/runs", Scope.READ, front.answering(this::list), "after", "limit"),
                Route.of("GET", "/runs/{id}", Scope.READ, one(front)).giving(Route.JSON, RunStreams.TYPE),
                Route.of("DELETE", "/runs/{id}", Scope.ADMIN, front.answering(this::forget)).giving(),
                Route.of("GET", "/runs/{id}/chats", Scope.READ, front.answering(this::chats), "troubled", "after", "limit"),
                Route.of("POST", "/runs/{id}/stop", Scope.EXTRACT, front.answering(this::stop)),
                Route.of("POST", "/runs/{id}/resume", Scope.EXTRACT, front.answering(resumptions::resume), "failed", "budget"));
    }

    Answer list(Call call) {
        Page page = Page.of(call.query(), Long.MAX_VALUE, USUAL_RUNS, MOST_RUNS);
        List<Run> runs = desk.ask(journal -> journal.list(page.after(), page.asked()));
        return Tag.answer(call, page.json("runs", runs, RunJson::summary, "/api/v1/runs", Run::id, ""));
    }

    private Handler one(Front front) {
        Handler whole = front.answering(call -> Tag.answer(call, desk.json(call.number("id"))));
        return (call, request, response) -> {
            if (call.media().equals(RunStreams.TYPE) && request.getMethod().equals("GET")) {
                listen(call, request, response);
            } else {
                whole.handle(call, request, response);
            }
        };
    }

    private void listen(Call call, HttpServletRequest request, HttpServletResponse response) throws IOException {
        streams.open(call.number("id"), request, response);
    }

    Answer chats(Call call) {
        boolean troubled = call.query().flag("troubled");
        long id = call.number("id");
        Page page = Page.of(call.query(), 0, USUAL_CHATS, MOST_CHATS);
        List<RunChat> chats = desk.ask(journal -> journal.chats(id, page.after(), troubled, page.asked()));
        return Answer.json(200, page.json("chats", chats, RunJson::chat, "/api/v1/runs/" + id + "/chats", RunChat::index, troubled ? "&troubled=true" : ""));
    }

    Answer stop(Call call) {
        long id = call.number("id");
        Run run = desk.report(id).run();
        if (!desk.live().stop(id)) {
            throw Problems.conflict(run.state() == RunState.RUNNING ? "another process works on run " + id + "; stop it there"
                    : "nobody works on run " + id + ": it is " + Query.word(run.state()));
        }
        return Answer.json(202, desk.json(id));
    }

    Answer forget(Call call) {
        long id = call.number("id");
        forget(id);
        return Answer.empty(204);
    }

    private void forget(long id) {
        Runs runs = desk.platform().runs();
        try {
            // one that is forgotten but for traces in the journal's files is none any more, and can be forgotten again
            Optional<Path> input = Optional.ofNullable(runs.inputs().get(id));
            runs.forget(id);
            if (input.isPresent()) {
                desk.uploads().forget(input.get(), () -> runs.inputs().values());
            }
        } catch (RunBusyException e) {
            throw RunDesk.workedOn();
        } catch (BatchException none) {
            throw Problems.notFound(Words.forCallers(none.getMessage()));
        } catch (IOException e) {
            throw Storage.problem(e);
        }
    }

    /** Stops what is worked on, tells those who listen, and lets them go. */
    @Override
    public void close() {
        desk.live().close();
        streams.close();
    }
}
