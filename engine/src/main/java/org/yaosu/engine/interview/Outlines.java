package org.yaosu.engine.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.engine.call.Answered;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Caller;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.prompt.Chunker;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.PromptCost;
import org.yaosu.engine.prompt.PromptRenderer;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.Window;

/**
 * What a model that was fine-tuned on summaries reads in the place of a chat, written by another one. It is asked just as it is for
 * training files, so that what was answered for those is not asked again. For one thread.
 */
final class Outlines {

    private final Handle writer;
    private final PromptTemplate steps;
    private final InterviewSettings settings;
    private final CallTally tally;
    private final Caller caller = new Caller();

    /** @param template of which all steps but the last are asked */
    Outlines(Handle writer, PromptTemplate template, InterviewSettings settings, CallTally tally) {
        this.writer = writer;
        this.steps = new Beginning(template);
        this.settings = settings;
        this.tally = tally;
    }

    /**
     * The replies, one for each step; where the chat had to be cut, those about its parts one below the other.
     *
     * @return empty where there is nothing to ask about
     * @throws ModelException if the writer was given up, or has nothing to say
     */
    List<String> of(Question frame, List<Line> lines) {
        return Smaller.where(writer, window -> of(frame, lines, window));
    }

    private List<String> of(Question frame, List<Line> lines, Window window) {
        List<List<String>> parts = Chunker.chunks(steps, frame, lines, window).stream()
                .map(chunk -> part(Questions.about(frame, chunk), new PromptRenderer(window))).toList();
        return parts.isEmpty() ? List.of()
                : IntStream.range(0, steps.steps()).mapToObj(step -> String.join("\n\n", parts.stream().map(part -> part.get(step)).toList())).toList();
    }

    private List<String> part(Question question, PromptRenderer renderer) {
        List<String> replies = new ArrayList<>();
        for (int step = 0; step < steps.steps(); step++) {
            Answered answer = caller.call(writer, request(renderer.messages(steps, step, question, replies), step), 0, tally);
            String text = answer.reply().text().strip();
            if (text.isEmpty()) {
                tally.unusable(answer.key());
                tally.trouble(writer.id(), "a summary was empty");
                throw new ModelException(Kind.PROTOCOL, true, "the summary was empty", null);
            }
            replies.add(text);
        }
        return replies;
    }

    private ModelRequest request(List<Message> messages, int step) {
        return new ModelRequest(messages, OptionalDouble.empty(), OptionalInt.empty(), steps.json(step) && writer.json(), settings.timeLimit());
    }

    /** What they would take. */
    InterviewCost estimate(Question frame, List<Line> lines, Predicate<CallKey> known) {
        Window window = new Window(writer.window(), writer.windowCharacters());
        return InterviewCost.of(writer, PromptCost.of(steps, frame, lines, window, messages -> known.test(CallKey.of(writer, request(messages, 0), 0))));
    }
}
