package org.yaosu.engine.interview;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.chat.Conversation;
import org.yaosu.engine.answer.Candidates;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.answer.ModelAnswers;
import org.yaosu.engine.answer.Occurrences;

/** What models said about one customer, field by field. For one thread. */
public final class Replies {

    private final List<Interviewed> interviews;
    private final Occurrences occurrences;

    public Replies(Conversation conversation, List<Interviewed> interviews) {
        this.interviews = interviews.stream().filter(interview -> interview.provider().isPresent()).toList();
        this.occurrences = this.interviews.isEmpty() ? null : new Occurrences(conversation);
    }

    /** Whether what a model says about a field stands, also where that is nothing: it was fine-tuned to say so. */
    public boolean stands(LiveField field) {
        return interview(field).filter(Interviewed::tuned).filter(interview -> interview.said().containsKey(field.spec().key())).isPresent();
    }

    private Optional<Interviewed> interview(LiveField field) {
        return interviews.stream().filter(interview -> interview.asked().contains(field.spec().key())).findFirst();
    }

    /** What may stand in a field; empty where no model answered about it. */
    public Optional<Candidates> candidates(LiveField field) {
        String key = field.spec().key();
        return interview(field)
                .map(interview -> new ModelAnswers(occurrences, interview.provider().orElseThrow())
                        .candidates(field, interview.said().getOrDefault(key, List.of())));
    }
}
