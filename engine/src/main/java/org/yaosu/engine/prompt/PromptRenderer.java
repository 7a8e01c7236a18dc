package org.yaosu.engine.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

/**
 * Turns a step of a template into messages that fit a window. Immutable.
 *
 * @param window what the model takes
 */
public record PromptRenderer(Window window) {

    /**
     * What is asked in one step. Replies are cut to the room that the template gives them; examples that do not fit are left
     * out, from the last.
     *
     * @param step the step, from 0
     * @param question with a chunk that {@link Chunker#chunks} made for this template, frame and window
     * @param replies the replies to the steps before, in order
     * @throws WindowTooSmallException if the messages do not fit
     */
    public List<Message> messages(PromptTemplate template, int step, Question question, List<String> replies) {
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < replies.size(); i++) {
            cut.add(cut(replies.get(i), template.replyCharacters(i, question)));
        }
        List<Message> messages = template.messages(step, question, cut);
        for (int shown = question.examples().size() - 1; shown >= 0 && !window.fits(messages); shown--) {
            messages = template.messages(step, Questions.withExamples(question, question.examples().subList(0, shown)), cut);
        }
        if (!window.fits(messages)) {
            throw WindowTooSmallException.tooLong(window, Size.of(messages));
        }
        return messages;
    }

    /** The same with replies as long as the window allows: their last lines go, of the longest first, until they fit. */
    public List<Message> whole(PromptTemplate template, int step, Question question, List<String> replies) {
        List<String> kept = new ArrayList<>(replies);
        List<Message> messages = template.messages(step, question, kept);
        while (!window.fits(messages)) {
            int longest = IntStream.range(0, kept.size()).boxed().max(Comparator.comparing(i -> kept.get(i).length())).orElseThrow();
            int end = kept.get(longest).lastIndexOf('\n');
            if (end <= 0) {
                return messages(template, step, question, kept);
            }
            kept.set(longest, kept.get(longest).substring(0, end).stripTrailing());
            messages = template.messages(step, question, kept);
        }
        return messages;
    }

    /** The beginning of a reply: so many characters, and no more tokens than as many Chinese ones would be. */
    private static String cut(String reply, int characters) {
        long halves = 0;
        int end = 0;
        while (end < reply.length() && end < characters) {
            halves += TokenEstimate.halves(reply.charAt(end));
            if (halves > 2L * characters) {
                break;
            }
            end++;
        }
        boolean halved = end > 0 && end < reply.length() && Character.isHighSurrogate(reply.charAt(end - 1));
        return reply.substring(0, halved ? end - 1 : end);
    }
}
