package org.yaosu.web.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Segmenter;
import org.yaosu.web.http.Answer;

/**
 * Makes an answer of a request's text, whatever the text is. Says nothing of it anywhere else. Safe for use by several threads.
 *
 * @param dialogue who answers, at this moment
 * @param format who reads requests, at this moment
 * @param segmenter who separates words, at this moment
 * @param modelTime the time limit of whoever answers, which what was learned may exceed by its grace
 */
record Answering(Supplier<Optional<Dialogue>> dialogue, Supplier<Optional<DialogueFormat>> format, Supplier<Optional<Segmenter>> segmenter,
        Duration modelTime) {

    /** The answer to the text; a failure becomes one too. */
    Answer answer(Supplier<String> text) {
        try {
            return reply(text.get());
        } catch (RequestException e) {
            return e.answer();
        } catch (CancellationException interrupted) {
            // its time was up, and it was answered
            return DialogueAnswer.failure(ErrorCode.TIME_LIMIT);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // the message could quote the conversation
            return DialogueAnswer.FAILURES.internal(e);
        }
    }

    private Answer reply(String json) {
        Optional<DialogueFormat> reader = format.get();
        Optional<Dialogue> someone = dialogue.get();
        if (reader.isEmpty() || someone.isEmpty()) {
            return away("nobody in service answers; where this does not pass, start the bundle org.yaosu.dialogue.service");
        }
        DialogueRequest request = read(reader.get(), json);
        long begin = System.nanoTime();
        try {
            DialogueReply reply = someone.get().reply(request, new DialogueOptions(Optional.empty(), Optional.empty(), modelTime));
            return DialogueAnswer.success(WayOfWriting.of(request).write(reply.text(), segmenter.get()));
        } catch (RuntimeException | LinkageError e) {
            if (!dialogue.get().equals(someone)) {
                // it broke because it is being stopped
                return away("who was to answer has left; try again in a second");
            }
            if (e instanceof DialogueException) {
                boolean late = System.nanoTime() - begin >= modelTime.toNanos();
                // What nobody ever answers is the caller's mistake, and trying again does not help.
                ErrorCode refused = someone.get().subtracks().contains(request.subtrack()) ? ErrorCode.NOBODY : ErrorCode.FIELD;
                return DialogueAnswer.failure(late ? ErrorCode.TIME_LIMIT : refused, e.getMessage());
            }
            throw e;
        }
    }

    /** For a moment, as a swap takes one. */
    private static Answer away(String message) {
        return DialogueAnswer.failure(ErrorCode.NOBODY, message).with("Retry-After", "1");
    }

    private static DialogueRequest read(DialogueFormat reader, String json) {
        try {
            return reader.read(json).request();
        } catch (DialogueFormatException e) {
            throw new RequestException(e.kind() == DialogueFormatException.Kind.JSON ? ErrorCode.NO_JSON : ErrorCode.FIELD, e.getMessage());
        }
    }
}
