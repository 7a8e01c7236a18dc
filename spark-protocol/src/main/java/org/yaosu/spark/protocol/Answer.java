package org.yaosu.spark.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.spark.error.SparkError;

/** An answer as its frames come in. Used by the thread that reads the connection, and by no other. */
final class Answer {

    /** In characters. The longest answer of any model, 64K tokens, is an eighth of this: more is a service gone astray. */
    private static final int MOST = 1 << 20;

    private final Failures failures;
    private final StringBuilder text = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private Usage usage = new Usage(0, 0);

    Answer(Failures failures) {
        this.failures = failures;
    }

    /**
     * Takes a frame.
     *
     * @return the whole answer, if this was its last frame
     * @throws ModelException if the service says that it failed
     */
    Optional<ModelReply> add(Frame frame) {
        if (frame.code() != 0 && !remark(frame)) {
            throw failures.said(frame);
        }
        text.append(frame.text());
        if (text.length() > MOST) {
            throw failures.garbled("the answer does not end");
        }
        usage = frame.usage().orElse(usage);
        if (!frame.last()) {
            return Optional.empty();
        }
        if (!notes.isEmpty() && text.isEmpty()) {
            // A suspicion stands beside an answer, not for one.
            throw failures.said(frame);
        }
        return Optional.of(new ModelReply(text.toString(), usage, notes));
    }

    private boolean remark(Frame frame) {
        Optional<SparkError> suspicion = SparkError.of(frame.code()).filter(SparkError.SUSPECTED::equals);
        suspicion.ifPresent(error -> notes.add(error.explanation() + " (" + frame.code() + ")"));
        return suspicion.isPresent();
    }
}
