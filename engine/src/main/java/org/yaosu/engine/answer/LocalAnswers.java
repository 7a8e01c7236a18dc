package org.yaosu.engine.answer;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Value;
import org.yaosu.engine.learn.FieldQuestion;
import org.yaosu.engine.learn.HeldLearned;

/** Asks a field's own finder: found, normalised, validated, with the words it was read from. */
public final class LocalAnswers {

    /** What one field's finder says about one customer, with what was learned; a finder that breaks gives nothing and says so. */
    public Candidates candidates(LiveField field, Conversation conversation, HeldLearned learned) {
        List<String> problems = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        try {
            for (Finding finding : findings(field, conversation, learned.learned())) {
                field.admit(finding.value(), problems).ifPresent(text -> values.add(value(field, conversation, finding, text)));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            // The message may quote the chat, so only the kind of failure is told. The stack may overflow
            // in a regex; classes may be missing when the field's bundle goes away meanwhile.
            field.broke(broken, learned.leaving());
            values.clear();
            problems.add("the finder of " + field.provenance().name() + " failed: " + broken.getClass().getSimpleName());
        }
        return new Candidates(values, problems);
    }

    private static List<Finding> findings(LiveField field, Conversation conversation, Learned learned) {
        FieldExtractor extractor = field.extractor();
        return extractor instanceof LearnableField learnable ? FieldQuestion.of(learnable, conversation).findings(learned) : extractor.find(conversation);
    }

    private static Value value(LiveField field, Conversation conversation, Finding finding, String text) {
        String source = conversation.chat().source();
        List<Evidence> evidence = finding.evidence().stream().map(span -> new Evidence(span, span.of(source))).toList();
        return new Value(text, field.provenance(), evidence, finding.confidence());
    }
}
