package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.api.run.ModelRun;
import org.yaosu.chatfiles.line.Line;

/**
 * Answers rows. A row that cannot be read or that nobody answers gets a general reply: what is said to an empty piece of chitchat, and
 * a fixed sentence where nobody says anything to that either. Safe for use by several threads.
 *
 * @param skills the services of the moment
 * @param options how to answer
 * @param run through whom models are asked; empty where none is
 */
public record Answerer(Skills skills, DialogueOptions options, Optional<ModelRun> run) implements Function<Line, Answered> {

    /** Fits whatever was said before. */
    static final String FIXED = "嗯 ， 你 接着 说 ， 我 在 听 。";

    /** Whoever said the fixed sentence. */
    static final String NOBODY = "nobody";

    /** The services that answer, each as of the moment of the call: they may be swapped while a file is answered. */
    public interface Skills {

        /** @throws IOException if there is none */
        DialogueFormat format() throws IOException;

        /** @throws IOException if there is none */
        Dialogue dialogue() throws IOException;

        /** @throws IOException if there is none */
        Segmenter segmenter() throws IOException;
    }

    public Answerer {
        Objects.requireNonNull(skills, "skills");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(run, "run");
    }

    /**
     * Answers one row.
     *
     * @throws UncheckedIOException if a service is missing, for longer than its successor needs
     * @throws CancellationException if the thread is interrupted
     * @throws RowStoppedException if the budget has no room for it
     */
    @Override
    public Answered apply(Line line) {
        try {
            if (line.trouble().isPresent()) {
                return general(List.of(), line.trouble().get());
            }
            if (line.text().isBlank()) {
                return general(List.of(), "the line is blank");
            }
            DialogueRequest request;
            try {
                request = Succession.reach(skills::format).read(line.text()).request();
            } catch (DialogueFormatException e) {
                return general(List.of(), e.getMessage());
            }
            return answer(request);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Answered answer(DialogueRequest request) throws IOException {
        String why;
        try {
            Reply reply = reply(request);
            String text = words(reply.said().text());
            if (!text.isEmpty()) {
                return reply.answered(text, Optional.empty());
            }
            why = reply.said().responder() + " said nothing that can be written";
        } catch (DialogueException e) {
            why = "nobody answered: " + e.getMessage();
        } catch (CancellationException | RowStoppedException stopped) {
            throw stopped;
        } catch (RuntimeException e) {
            // its message might quote the conversation
            why = "answering it failed with " + e.getClass().getSimpleName();
        }
        return general(request.history(), why);
    }

    private Answered general(List<String> history, String why) throws IOException {
        try {
            Reply reply = reply(new DialogueRequest(DialogueRequest.CHITCHAT, Map.of(), "", List.of(), List.of(), history));
            String text = words(reply.said().text());
            if (!text.isEmpty()) {
                return reply.answered(text, Optional.of(why));
            }
        } catch (CancellationException | RowStoppedException stopped) {
            throw stopped;
        } catch (RuntimeException nobody) {
            // the row is reported all the same
        }
        return new Answered(FIXED, NOBODY, List.of(), run.isPresent(), Optional.of(why));
    }

    /** What the router says, and what it does not tell of the models. */
    private record Reply(DialogueReply said, boolean unanswered, List<String> more) {

        Answered answered(String text, Optional<String> failure) {
            return new Answered(text, said.responder(), Stream.concat(said.troubles().stream(), more.stream()).toList(), unanswered, failure);
        }
    }

    private Reply reply(DialogueRequest request) throws IOException {
        if (run.isEmpty()) {
            return new Reply(said(request, options), false, List.of());
        }
        RowModels models = new RowModels(run.get());
        DialogueReply said;
        try {
            said = said(request, options.through(models));
        } catch (DialogueException nobody) {
            models.checkPaid();
            throw nobody;
        }
        models.checkPaid();
        return new Reply(said, models.unanswered(), models.nobody() ? List.of("no model could be asked: the providers left, or lack something by now") : List.of());
    }

    private DialogueReply said(DialogueRequest request, DialogueOptions how) throws IOException {
        return Succession.reach(() -> skills.dialogue().reply(request, how));
    }

    private String words(String text) throws IOException {
        return OneLine.of(Succession.reach(skills::segmenter).segment(OneLine.of(text)));
    }
}
