package org.yaosu.dialogue.command;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.dialogue.command.answer.Answerer;

/** Says back what was said last, with a word before it; to nothing it says something general. Words are single characters. */
public final class FakeSkills implements Answerer.Skills, Dialogue {

    public static final String GENERAL = "你好 呀";

    private final UnaryOperator<String> said;

    public FakeSkills() {
        this(last -> "嗯 " + last);
    }

    /** @param said makes a reply of what was said last; null for none */
    public FakeSkills(UnaryOperator<String> said) {
        this.said = said;
    }

    @Override
    public DialogueFormat format() {
        return new FakeFormat();
    }

    @Override
    public Dialogue dialogue() {
        return this;
    }

    @Override
    public Segmenter segmenter() {
        return text -> text.contains(" ") ? text : String.join(" ", text.split(""));
    }

    @Override
    public DialogueReply reply(DialogueRequest request, DialogueOptions options) {
        String text = request.history().isEmpty() ? GENERAL : said.apply(request.history().get(request.history().size() - 1));
        if (text == null) {
            throw new DialogueException("echo: nothing to say");
        }
        return new DialogueReply(text, request.subtrack() + "-echo", text.contains("慢") ? List.of("model: no answer within 30 s") : List.of());
    }

    @Override
    public List<String> subtracks() {
        return List.of("chitchat");
    }

    /** Waits, also where it is interrupted: as what is under way and paid for. */
    public static void awaitQuietly(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
