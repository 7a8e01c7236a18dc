package org.yaosu.dialogue.command;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.felix.service.command.CommandSession;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.dialogue.command.answer.AnswerReport;
import org.yaosu.dialogue.command.answer.Answerer;
import org.yaosu.dialogue.command.answer.Answering;
import org.yaosu.shell.batch.Attendance;
import org.yaosu.shell.batch.Batch;
import org.yaosu.shell.batch.GoOn;
import org.yaosu.shell.progress.ProgressKind;

/**
 * Answers a file of dialogues.
 *
 * @param wish what somebody typed
 * @param services answer
 * @param attendance shows how it goes on
 */
record Answer(Wish wish, Services services, Attendance attendance) {

    private static final String NAME = "dialogue answer";
    /** More calls than any one account takes; the engine holds each provider's own limit. */
    private static final int CALLS = 16;
    private static final GoOn GO_ON = new GoOn("", Optional.of("give the same command again, which goes on behind the last reply"));

    AnswerReport run(CommandSession session, ProgressKind progress) throws Exception {
        DialogueOptions options = wish.model().options();
        Answering answering = new Answering(wish.inputs().get(0), wish.target(), options, atOnce(options), wish.fresh());
        answering.check();
        services.checkAnswering(options);
        // machines are told at the end: standard error is theirs
        Consumer<String> notes = progress == ProgressKind.JSON ? note -> { } : note -> System.err.println("yaosu: " + note);
        return attendance.attend(session, new Batch<>(NAME, "row", progress, GO_ON, wish.target().getFileName() + " was not written; " + GO_ON.own().orElseThrow(),
                listener -> answering.run(new Answerer(services, options), listener, notes)));
    }

    private int atOnce(DialogueOptions options) throws IOException {
        if (wish.atOnce() != -1) {
            return wish.atOnce();
        }
        return services.asks(options.providers()) ? CALLS : Runtime.getRuntime().availableProcessors();
    }
}
