package org.yaosu.api.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;

/**
 * A field whose answers can be learned from labelled chats. Where nothing was learned for it,
 * {@link FieldExtractor#find(Conversation)} answers.
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

    /** The feature of candidates that {@link FieldExtractor#find(Conversation)} finds too: how far its rules can be relied on is learned as well. */
    String FOUND = "found";

    /** What is to be decided. Where many wordings are right, a candidate that contains the label is taken for right. */
    default Question question(Conversation conversation) {
        Map<String, List<Span>> found = find(conversation).stream().collect(Collectors.toMap(Finding::value, Finding::evidence, (one, same) -> one));
        return new Question(spec().key(), spec().list(), spec().unique(), candidates(conversation).stream()
                .map(candidate -> found.containsKey(candidate.value()) ? candidate.with(new Feature(FOUND, 1, found.get(candidate.value()))) : candidate).toList());
    }

    /**
     * The answers by what is stated and, where that leaves room, by what was learned; this is what the engine asks. Where
     * nothing was learned for the field, {@link #find(Conversation)} answers.
     */
    default List<Finding> find(Conversation conversation, Learned learned) {
        return learned.answer(question(conversation))
                .map(answers -> withStated(conversation, answers)).orElseGet(() -> find(conversation));
    }

    private List<Finding> withStated(Conversation conversation, List<Finding> answers) {
        List<Finding> stated = stated(conversation);
        if (stated.isEmpty() || !spec().list()) {
            return stated.isEmpty() ? answers : stated;
        }
        Set<String> values = stated.stream().map(Finding::value).collect(Collectors.toSet());
        return Stream.concat(stated.stream(), answers.stream().filter(answer -> !values.contains(answer.value()))).toList();
    }
}
