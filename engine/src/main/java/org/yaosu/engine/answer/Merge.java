package org.yaosu.engine.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.record.Value;

/** Makes one answer of what a field's finder and a model say, as the field's policy wants it. */
public final class Merge {

    private Merge() {
    }

    /** Whether what the model says is the answer, whatever the finder would say. */
    public static boolean settles(FieldSpec field, Optional<Candidates> model, boolean stands) {
        return switch (field.policy()) {
            case LOCAL, AGREE -> false;
            case MODEL -> true;
            case MODEL_THEN_LOCAL -> model.filter(said -> stands || !said.values().isEmpty()).isPresent();
        };
    }

    /**
     * The answer of a field, with the problems of both sources.
     *
     * @param model what a model says; empty where none was asked, or none answered
     * @param stands whether the model's answer stands where it says that there is none
     */
    public static Answer answer(FieldSpec field, Candidates local, Optional<Candidates> model, boolean stands) {
        List<String> problems = Stream.concat(local.problems().stream(), model.stream().flatMap(said -> said.problems().stream())).toList();
        return new Answer(field, values(field, local.values(), model.map(Candidates::values), stands), problems);
    }

    /**
     * The values to keep: for a list each text once, in the order given; otherwise the most confident, the first among equals.
     *
     * @param local what the finder says
     * @param model what a model says; empty where none was asked
     */
    static List<Value> values(FieldSpec field, List<Value> local, Optional<List<Value>> model, boolean stands) {
        List<Value> chosen = switch (field.policy()) {
            case LOCAL -> local;
            case MODEL -> model.orElse(List.of());
            case MODEL_THEN_LOCAL -> model.filter(values -> stands || !values.isEmpty()).orElse(local);
            case AGREE -> model.map(values -> agreed(local, values)).orElse(local);
        };
        return field.list() ? once(chosen) : mostConfident(chosen);
    }

    private static List<Value> agreed(List<Value> local, List<Value> model) {
        Map<String, Value> said = local.stream().collect(Collectors.toMap(Value::text, value -> value, Merge::joined));
        return model.stream().filter(value -> said.containsKey(value.text()))
                .map(value -> joined(value, said.get(value.text()))).toList();
    }

    private static List<Value> mostConfident(List<Value> values) {
        return values.stream().max(Comparator.comparingDouble(Value::confidence)).map(Value::confidence)
                .flatMap(best -> values.stream().filter(value -> value.confidence() == best).findFirst())
                .stream().toList();
    }

    private static List<Value> once(List<Value> values) {
        Map<String, Value> byText = new LinkedHashMap<>();
        values.forEach(value -> byText.merge(value.text(), value, Merge::joined));
        return List.copyOf(byText.values());
    }

    private static Value joined(Value first, Value second) {
        Set<Evidence> evidence = new LinkedHashSet<>(first.evidence());
        evidence.addAll(second.evidence());
        Value surer = Stream.of(first, second).max(Comparator.comparingDouble(Value::confidence)).orElseThrow();
        return new Value(first.text(), surer.provenance(), List.copyOf(evidence), surer.confidence());
    }
}
