package org.yaosu.dialogue.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.run.ModelRun;
import org.yaosu.api.run.ModelRunOrder;
import org.yaosu.dialogue.command.answer.AnswerReport;
import org.yaosu.dialogue.command.answer.Answerer;
import org.yaosu.dialogue.command.answer.Answering;
import org.yaosu.dialogue.command.answer.BegunAnswering;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.Batch;
import org.yaosu.shell.batch.GoOn;
import org.yaosu.shell.progress.ProgressKind;

/**
 * Answers a file of dialogues; where models are asked, in a run.
 *
 * @param wish what somebody typed
 * @param services answer
 * @param attendance shows how it goes on
 */
record Answer(Wish wish, Services services, Attendance attendance) {

    private static final String NAME = "dialogue answer";
    /** More calls than any one account takes; the engine holds each provider's own limit. */
    private static final int CALLS = 16;
    /** For a row that models are asked about: nobody waits for it, and it may have to wait for all the others that are asked at a time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    AnswerReport run(CommandSession session, ProgressKind progress) throws Exception {
        DialogueOptions options = wish.options();
        Spending spending = wish.spending();
        services.checkAnswering(options);
        boolean asks = services.asks(options.providers());
        Answering answering = new Answering(wish.inputs().get(0), wish.target(), options, services.platform(options.providers()), atOnce(asks), wish.fresh());
        answering.check();
        Optional<String> unaskable = services.unaskable(options.providers());
        if (!asks && spending.budget().isPresent()) {
            throw new IllegalArgumentException(unaskable.orElse("a budget is for calls of models, but none is asked: name its provider, or choose one with 'use'"));
        }
        unaskable.ifPresent(Answer::warn);
        return attendance.attend(session, new Batch<>(NAME, "row", progress, new GoOn("", Optional.of(goOn(spending))), wish.target().getFileName() + " was not written; " + goOn(spending),
                listener -> {
                    // first of all: whoever is refused begins no run
                    try (BegunAnswering begun = answering.begin()) {
                        if (asks) {
                            return inRun(answering, begun, spending, listener);
                        }
                        AnswerReport report = begun.run(new Answerer(services, options, Optional.empty()), Optional.empty(), listener);
                        return unaskable.isPresent() ? report.withoutModel() : report;
                    }
                }));
    }

    private AnswerReport inRun(Answering answering, BegunAnswering begun, Spending spending, BatchListener listener) throws IOException {
        DialogueOptions options = answering.options();
        try (ModelRun run = services.modelRuns().begin(new ModelRunOrder(NAME, answering.input(), answering.output(), options.providers(), spending))) {
            AnswerReport report = begun.run(new Answerer(services, options.within(PATIENCE), Optional.of(run)), Optional.of(run), listener);
            run.done(report.rows() - report.kept() + " dialogues were answered" + (report.unanswered() == 0 ? "" : ", " + report.unanswered() + " of them by no model"));
            return services.spend(run.id()).map(report::with).orElse(report);
        }
    }

    private static void warn(String what) {
        System.err.println("yaosu: " + what);
    }

    private String goOn(Spending spending) {
        return "give the same command again" + (wish.fresh() ? " without --fresh" : "") + ", which goes on behind the last reply"
                + (spending.budget().isPresent() ? "; the budget counts from nought again" : "");
    }

    private int atOnce(boolean asks) {
        return wish.atOnce() != -1 ? wish.atOnce() : asks ? CALLS : Runtime.getRuntime().availableProcessors();
    }
}
