package org.yaosu.engine.prompt;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.model.Message;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;

/** Measures how much chat the prompts of all steps of a template can hold, replies at their longest. */
final class Room {

    /** With less room than this, in characters and in tokens, a chat is not worth cutting up. */
    static final long LEAST = 256;

    /** Longer than anything that a template could round away. */
    private static final String PROBE = "字".repeat(1000);

    /** A tag's hash shows only once what it is of is known: two tags of eight digits, where a letter is estimated at half a digit. */
    private static final Size HASH = new Size(0, 16);

    private final PromptTemplate template;
    private final Window window;

    Room(PromptTemplate template, Window window) {
        this.template = template;
        this.window = window;
    }

    /** The question with as many of its examples, from the first, as leave a chat half of the room that it has without any. */
    Question fitting(Question frame) {
        if (frame.examples().isEmpty()) {
            return frame;
        }
        Size most = forChat(Questions.withExamples(frame, List.of()));
        Size enough = most.dividedBy(2);
        List<Question.Example> examples = frame.examples();
        Question fitting = frame;
        while (!examples.isEmpty() && !enough.within(forChat(fitting))) {
            examples = examples.subList(0, examples.size() - 1);
            fitting = Questions.withExamples(frame, examples);
        }
        return fitting;
    }

    /**
     * What the turns of a chat may take together.
     *
     * @throws WindowTooSmallException if that is next to nothing
     */
    Size ofTurns(Question frame) {
        Size room = forChat(frame);
        if (!new Size(LEAST, 2 * LEAST).within(room)) {
            throw WindowTooSmallException.noRoom(window, longestFrame(frame), LEAST);
        }
        return room;
    }

    private Size forChat(Question frame) {
        Size room = window.size();
        for (int step = 0; step < template.steps(); step++) {
            List<Message> messages = frame(step, frame, ChatText.of(List.of()));
            Size empty = Size.of(messages);
            // Every reply before may stand between tags, too.
            Size left = window.size().minus(empty).minus(HASH.times(step));
            long copies = (characters(frame(step, frame, ChatText.of(List.of()) + PROBE)) - characters(messages)) / PROBE.length();
            if (copies > 0) {
                room = room.min(left.dividedBy(copies).minus(HASH));
            } else if (!Size.ZERO.within(left)) {
                room = room.min(left);
            }
        }
        return room;
    }

    private Size longestFrame(Question frame) {
        Size longest = Size.ZERO;
        for (int step = 0; step < template.steps(); step++) {
            Size size = Size.of(frame(step, frame, ChatText.of(List.of())));
            longest = size.halves() > longest.halves() ? size : longest;
        }
        return longest;
    }

    private List<Message> frame(int step, Question frame, String chat) {
        List<String> replies = new ArrayList<>();
        for (int earlier = 0; earlier < step; earlier++) {
            replies.add("字".repeat(Math.max(0, template.replyCharacters(earlier, frame))));
        }
        return template.messages(step, Questions.withChat(frame, chat), replies);
    }

    private static long characters(List<Message> messages) {
        return messages.stream().mapToLong(message -> message.text().length()).sum();
    }
}
