package org.yaosu.engine.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

/**
 * What it takes to ask about a chat, replies at their usual length; where a prompt repeats one, it counts as Chinese text.
 *
 * @param calls the number of calls to make
 * @param known the number of calls that are answered already, and cost nothing
 * @param sent the characters of all prompts
 * @param characters the characters of all prompts and replies
 * @param promptTokens the tokens of the prompts, by {@link TokenEstimate#typical}
 * @param replyTokens the tokens of the replies, likewise
 */
public record PromptCost(int calls, int known, long sent, long characters, long promptTokens, long replyTokens) {

    /** Measured: the mean of 55 recorded form answers of Spark Max with 21 fields, written without blanks. */
    static final Reply FORM = new Reply(388, 204);

    /** Measured: the mean of 55 recorded four-section summaries of Spark Max; for other prose a guess. */
    static final Reply PROSE = new Reply(455, 261);

    /** Nothing is asked. */
    public static final PromptCost NONE = new PromptCost(0, 0, 0, 0, 0, 0);

    private static final PromptCost KNOWN = new PromptCost(0, 1, 0, 0, 0, 0);

    /** A reply of usual length. */
    record Reply(int characters, int tokens) {
    }

    /**
     * The cost of asking about a chat in a window.
     *
     * @param frame the question; its chat is not looked at
     * @param answered whether a prompt is answered already; asked about the first step of each chunk: what a later one says is certain only then
     * @throws WindowTooSmallException if the window has no room for a chat
     */
    public static PromptCost of(PromptTemplate template, Question frame, List<Line> lines, Window window, Predicate<List<Message>> answered) {
        PromptRenderer renderer = new PromptRenderer(window);
        PromptCost sum = NONE;
        for (List<Line> chunk : Chunker.chunks(template, frame, lines, window)) {
            Question question = Questions.about(frame, chunk);
            for (int step = 0; step < template.steps(); step++) {
                List<Message> messages = renderer.messages(template, step, question, replies(template, step));
                sum = sum.plus(step == 0 && answered.test(messages) ? KNOWN : call(messages, usual(template, step)));
            }
        }
        return sum;
    }

    /** The cost of the last step alone, where others have prepared it. */
    public static PromptCost ofLast(PromptTemplate template, Question frame) {
        int last = template.steps() - 1;
        return call(template.messages(last, frame, replies(template, last)), usual(template, last));
    }

    /**
     * The cost of one prompt with the chat as it is, uncleaned and uncut, window or not: how simple programs ask.
     *
     * @param template whose first step is asked
     */
    public static PromptCost ofRawChat(PromptTemplate template, Question frame, Chat chat) {
        return call(template.messages(0, Questions.withChat(frame, chat.source()), List.of()), FORM);
    }

    /** The tokens of prompts and replies. */
    public long tokens() {
        return promptTokens + replyTokens;
    }

    /** Both together. */
    public PromptCost plus(PromptCost other) {
        return new PromptCost(calls + other.calls, known + other.known, sent + other.sent, characters + other.characters,
                promptTokens + other.promptTokens, replyTokens + other.replyTokens);
    }

    private static PromptCost call(List<Message> messages, Reply reply) {
        long sent = 0;
        long tokens = 0;
        for (Message message : messages) {
            sent += message.text().length();
            tokens += TokenEstimate.typical(message.text());
        }
        return new PromptCost(1, 0, sent, sent + reply.characters(), tokens, reply.tokens());
    }

    private static Reply usual(PromptTemplate template, int step) {
        return template.json(step) ? FORM : PROSE;
    }

    /** Earlier replies as later prompts repeat them. */
    private static List<String> replies(PromptTemplate template, int steps) {
        List<String> replies = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            replies.add("字".repeat(usual(template, step).characters()));
        }
        return replies;
    }
}
