package org.yaosu.api.learn;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;

/**
 * A field whose answers can be learned from labelled chats. What {@link FieldExtractor#find(Conversation)} finds is one of the
 * signs that are weighed; where nothing was learned, it is the answer. Where many wordings are right
 * ({@link org.yaosu.api.field.FieldSpec#unique()} is false), a candidate that contains the label is taken for right.
 *
 * <p>It must be registered as a {@link FieldExtractor}, which a component does not do by itself:
 * <pre>{@code
 * @Component(service = FieldExtractor.class)
 * public final class ColourField implements LearnableField { ... }
 * }</pre>
 */
@ConsumerType
public interface LearnableField extends FieldExtractor {

    /**
     * The answers that are possible in a conversation, with what speaks for or against each. The same conversation gives the
     * same candidates. An answer is given only where a feature of it has evidence.
     */
    List<Candidate> candidates(Conversation conversation);

    /**
     * What is said so plainly that it stands whatever was learned; by default nothing.
     */
    default List<Finding> stated(Conversation conversation) {
        return List.of();
    }
}
