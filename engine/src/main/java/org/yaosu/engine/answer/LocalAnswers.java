package org.yaosu.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.Finding;
import org.yaosu.api.field.MergePolicy;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Value;

/** Asks a field's own finder: found, normalised, validated, with the words it was read from. */
public final class LocalAnswers {

    /** The answer of one field about one customer; a finder that breaks gives an empty answer that says so. */
    public Answer answer(LiveField field, Conversation conversation) {
        List<String> problems = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        try {
            for (Finding finding : findings(field, conversation)) {
                value(field, conversation, finding, problems).ifPresent(values::add);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // The message may quote the chat, so only the kind of failure is told. The stack may overflow
            // in a regex; classes may be missing when the field's bundle goes away meanwhile.
            values.clear();
            problems.add("the finder of " + field.provenance().name() + " failed: " + broken.getClass().getSimpleName());
        }
        return new Answer(field.spec(), Merge.values(field.spec(), values, Optional.empty()), problems);
    }

    private static List<Finding> findings(LiveField field, Conversation conversation) {
        return field.spec().policy() == MergePolicy.MODEL ? List.of() : field.extractor().find(conversation);
    }

    private static Optional<Value> value(LiveField field, Conversation conversation, Finding finding, List<String> problems) {
        String text = field.extractor().normalise(finding.value());
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<String> problem = field.extractor().problem(text);
        if (problem.isPresent()) {
            problems.add(problem.get());
            return Optional.empty();
        }
        String source = conversation.chat().source();
        List<Evidence> evidence = finding.evidence().stream().map(span -> new Evidence(span, span.of(source))).toList();
        return Optional.of(new Value(text, field.provenance(), evidence, finding.confidence()));
    }
}
