package org.yaosu.api.learn;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;

/**
 * A field whose answers can be learned from labelled chats; registered as a {@link FieldExtractor}. Where nothing was
 * learned for it, {@link FieldExtractor#find(Conversation)} answers.
 */
@ConsumerType
public interface LearnableField extends FieldExtractor {

    /**
     * The answers that are possible in a conversation, with what speaks for or against each. The same conversation gives the
     * same candidates. An answer is given only where a feature of it has evidence.
     */
    List<Candidate> candidates(Conversation conversation);

    /** The answers by what was learned; this is what the engine asks for. */
    default List<Finding> find(Conversation conversation, Learned learned) {
        return learned.answer(new Question(spec().key(), spec().list(), candidates(conversation))).orElseGet(() -> find(conversation));
    }
}
