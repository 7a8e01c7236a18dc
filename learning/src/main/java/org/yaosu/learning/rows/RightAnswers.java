package org.yaosu.learning.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Question;

/** Compares questions with the labels of a chat. */
public final class RightAnswers {

    /** What some labels write between the values of a list. */
    private static final Pattern JOINT = Pattern.compile("[、，]");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Label> labels;

    /** @param labels the chat's, at least one */
    public RightAnswers(List<Label> labels) {
        this.labels = List.copyOf(labels);
    }

    /**
     * Who the customer is. There always is one, named or not.
     *
     * @param naming whether a field may name the customer, by its key
     */
    public Asked customer(Question speakers, Predicate<String> naming) {
        Set<String> names = labels.stream().flatMap(label -> label.values().entrySet().stream()).filter(entry -> naming.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()).map(String::strip).collect(Collectors.toSet());
        return asked(speakers, names::contains, 1, true);
    }

    /** What the label about a customer says; with several labels and nobody of that name in one, the first. */
    public Asked field(Question question, Optional<String> customer) {
        Label label = customer.flatMap(this::about).orElse(labels.get(0));
        List<String> whole = label.values().getOrDefault(question.key(), List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        if (!question.exact()) {
            return asked(question, value -> whole.stream().anyMatch(gold -> sameWords(gold, value)), Math.min(whole.size(), 1), false);
        }
        if (!question.many()) {
            return asked(question, whole::contains, Math.min(whole.size(), 1), false);
        }
        Set<String> parts = whole.stream().flatMap(JOINT::splitAsStream).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
        return asked(question, value -> whole.contains(value) || parts.contains(value), parts.size(), false);
    }

    /** Whether one is part of the other; blanks and signs make no difference. */
    private static boolean sameWords(String one, String other) {
        String first = SIGNS.matcher(one).replaceAll("");
        String second = SIGNS.matcher(other).replaceAll("");
        return !first.isEmpty() && !second.isEmpty() && (first.contains(second) || second.contains(first));
    }

    private Optional<Label> about(String customer) {
        return labels.stream().filter(label -> label.values().values().stream().flatMap(List::stream).anyMatch(value -> value.strip().equals(customer))).findFirst();
    }

    private static Asked asked(Question question, Predicate<String> right, int gold, boolean answerable) {
        return new Asked(question.key(), question.many(), gold, question.candidates().stream()
                .map(candidate -> Row.of(candidate, right.test(candidate.value().strip()), answerable)).toList());
    }
}
