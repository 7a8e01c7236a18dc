package org.yaosu.engine.learn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.LearnableField;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;

/**
 * What a field that can learn has to decide in one conversation. What its rules find is one of the signs: how far they can be
 * relied on is learned as well.
 */
public final class FieldQuestion {

    /** The feature of candidates that the field's rules find too; models know it by this name. */
    private static final String FOUND = "found";

    private final LearnableField field;
    private final Conversation conversation;
    private final List<Finding> found;

    private FieldQuestion(LearnableField field, Conversation conversation, List<Finding> found) {
        this.field = field;
        this.conversation = conversation;
        this.found = found;
    }

    public static FieldQuestion of(LearnableField field, Conversation conversation) {
        return new FieldQuestion(field, conversation, field.find(conversation));
    }

    /** As trainers and what was learned see it. */
    public Question question() {
        Map<String, List<Span>> evidence = found.stream().collect(Collectors.toMap(Finding::value, Finding::evidence, (one, same) -> one));
        return new Question(field.spec().key(), field.spec().list(), field.spec().unique(), field.candidates(conversation).stream()
                .map(candidate -> evidence.containsKey(candidate.value()) ? found(candidate, evidence.get(candidate.value())) : candidate).toList());
    }

    private static Candidate found(Candidate candidate, List<Span> evidence) {
        return new Candidate(candidate.value(), candidate.kind(),
                Stream.concat(candidate.features().stream(), Stream.of(new Feature(FOUND, 1, evidence))).toList());
    }

    /**
     * The answers by what is stated and, where that leaves room, by what was learned; the field's own where nothing was
     * learned for it.
     */
    public List<Finding> findings(Learned learned) {
        return learned.answer(question()).map(this::withStated).orElse(found);
    }

    private List<Finding> withStated(List<Finding> answers) {
        List<Finding> stated = field.stated(conversation);
        if (stated.isEmpty() || !field.spec().list()) {
            return stated.isEmpty() ? answers : stated;
        }
        Set<String> values = stated.stream().map(Finding::value).collect(Collectors.toSet());
        return Stream.concat(stated.stream(), answers.stream().filter(answer -> !values.contains(answer.value()))).toList();
    }
}
