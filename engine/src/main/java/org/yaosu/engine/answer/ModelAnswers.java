package org.yaosu.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Provenance;
import org.yaosu.api.record.Value;

/** Takes what a model said: normalised, validated, looked up in the chat. What should be copied and is not there is made up. */
public final class ModelAnswers {

    /** How sure a value is that every sample gives: a convention, since models do not say and nothing was measured. */
    private static final double CONFIDENCE = 0.8;
    /** Shorter texts stand everywhere by chance. */
    private static final int SHORTEST_EVIDENCE = 2;

    private final Occurrences chat;
    private final Provenance provenance;

    /**
     * @param chat what the model was shown
     * @param provenance which model it is
     */
    public ModelAnswers(Occurrences chat, Provenance provenance) {
        this.chat = chat;
        this.provenance = provenance;
    }

    /** What the model says in one field, as far as it may stand there. */
    public Candidates candidates(LiveField field, List<Said> said) {
        List<String> problems = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        try {
            for (Said one : said) {
                field.admit(one.text(), problems).flatMap(text -> value(field, text, one.share(), problems)).ifPresent(values::add);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            field.broke(broken);
            values.clear();
            problems.add("the field of " + field.provenance().name() + " failed: " + broken.getClass().getSimpleName());
        }
        return new Candidates(values, problems);
    }

    private Optional<Value> value(LiveField field, String text, double share, List<String> problems) {
        Optional<Evidence> evidence = field.spec().closedValues().isEmpty() && text.length() >= SHORTEST_EVIDENCE
                ? chat.find(text) : Optional.empty();
        if (evidence.isEmpty() && field.spec().verbatim()) {
            problems.add(provenance.name() + " says '" + text + "', which stands nowhere in the chat; not used");
            return Optional.empty();
        }
        return Optional.of(new Value(text, provenance, evidence.stream().toList(), CONFIDENCE * share));
    }
}
