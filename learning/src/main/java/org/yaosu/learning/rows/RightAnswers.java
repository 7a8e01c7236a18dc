package org.yaosu.learning.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaosu.api.format.Label;
import org.yaosu.api.learn.Question;

/** Compares questions with the labels of a chat. */
public final class RightAnswers {

    /** What some labels write between the values of a list. */
    private static final Pattern JOINT = Pattern.compile("[、，]");

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
        return asked(speakers, names, 1, true);
    }

    /** What the label about a customer says; with several labels and nobody of that name in one, the first. */
    public Asked field(Question question, Optional<String> customer) {
        Label label = customer.flatMap(this::about).orElse(labels.get(0));
        List<String> whole = label.values().getOrDefault(question.key(), List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
        if (!question.many()) {
            return asked(question, Set.copyOf(whole), Math.min(whole.size(), 1), false);
        }
        Set<String> parts = whole.stream().flatMap(JOINT::splitAsStream).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
        return asked(question, Stream.concat(whole.stream(), parts.stream()).collect(Collectors.toSet()), parts.size(), false);
    }

    private Optional<Label> about(String customer) {
        return labels.stream().filter(label -> label.values().values().stream().flatMap(List::stream).anyMatch(value -> value.strip().equals(customer))).findFirst();
    }

    private static Asked asked(Question question, Set<String> right, int gold, boolean answerable) {
        return new Asked(question.key(), question.many(), gold, question.candidates().stream()
                .map(candidate -> Row.of(candidate, right.contains(candidate.value().strip()), answerable)).toList());
    }
}
