package org.yaosu.dialogue.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the dialogue is to lead to.
 *
 * @param steps in order
 * @param current the number of the step that the dialogue has reached; empty where nothing tells
 */
record Goal(List<Step> steps, OptionalInt current) {

    /** The first element of a step that tells where to begin and where to go, in the competition's data. */
    private static final String START = "START";

    /**
     * A step.
     *
     * @param number as marks in the dialogue count steps
     */
    record Step(int number, String text) {
    }

    Goal {
        steps = List.copyOf(steps);
    }

    /**
     * The goal of a dialogue. A list is repeated for each turn that a step takes, so repetitions in a row are one step; marks in the
     * history count steps, not lists.
     *
     * @param opened whether steps are taken one after the other, so that a dialogue that has not begun is at the first
     */
    static Goal of(List<List<String>> goal, List<String> history, boolean opened) {
        List<Step> steps = new ArrayList<>();
        int number = 0;
        String before = "";
        for (List<String> elements : goal) {
            String text = text(elements);
            if (!text.isEmpty() && !text.equals(before)) {
                number = elements.stream().findFirst().map(Marks::number).orElse(OptionalInt.empty()).orElse(number + 1);
                steps.add(new Step(number, text));
                before = text;
            }
        }
        OptionalInt reached = history.stream().map(Marks::number).filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).reduce((one, later) -> later);
        return new Goal(steps, steps.isEmpty() ? OptionalInt.empty() : current(steps, reached, opened && history.isEmpty()));
    }

    private static OptionalInt current(List<Step> steps, OptionalInt reached, boolean unopened) {
        if (reached.isEmpty()) {
            return unopened ? OptionalInt.of(steps.get(0).number()) : OptionalInt.empty();
        }
        // a number beyond the steps is the last one: marks may also count a turn that the goal does not list
        return steps.stream().mapToInt(Step::number).filter(number -> number <= reached.getAsInt()).max();
    }

    private static String text(List<String> elements) {
        List<String> words = elements.stream().map(element -> ChineseText.join(Marks.strip(element)))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit)).distinct().toList();
        if (words.size() == 3 && START.equalsIgnoreCase(words.get(0))) {
            return "从“" + words.get(1) + "”聊起，自然地引到“" + words.get(2) + "”";
        }
        return Facts.text(words);
    }

    /** The number of steps that may be left out: all but the current one and the next. */
    int others() {
        return current.isEmpty() ? 0 : (int) others(current.getAsInt()).count();
    }

    private Stream<Step> others(int now) {
        int next = following(now);
        return steps.stream().filter(step -> step.number() < now || step.number() > next);
    }

    private int following(int now) {
        return steps.stream().mapToInt(Step::number).filter(number -> number > now).min().orElse(now);
    }

    /** The current step and the next; empty where it is not known which they are. */
    List<Step> nearest() {
        if (current.isEmpty()) {
            return List.of();
        }
        int now = current.getAsInt();
        int next = following(now);
        return steps.stream().filter(step -> step.number() >= now && step.number() <= next).toList();
    }

    /** The same with so many of the steps that may be left out, those nearest to the current one. */
    Goal with(int others) {
        if (current.isEmpty() || others >= others()) {
            return this;
        }
        int now = current.getAsInt();
        List<Step> kept = Stream.concat(nearest().stream(),
                others(now).sorted(Comparator.comparingInt(step -> Math.abs(step.number() - now))).limit(others)).toList();
        return new Goal(kept.stream().sorted(Comparator.comparingInt(Step::number)).toList(), current);
    }

    /** The same in other words. */
    Goal map(UnaryOperator<String> words) {
        return new Goal(steps.stream().map(step -> new Step(step.number(), words.apply(step.text()))).toList(), current);
    }

    /** For a model to read. */
    String text() {
        String all = steps.stream().map(step -> step.number() + ". " + step.text()).collect(Collectors.joining("\n"));
        List<Step> near = nearest();
        if (near.isEmpty()) {
            return all;
        }
        return all + "\n现在进行到第" + near.get(0).number() + "步（" + near.get(0).text() + "）"
                + (near.size() > 1 ? "；这一步说得差不多了，就自然地转到第" + near.get(1).number() + "步（" + near.get(1).text() + "）。" : "，这是最后一步。");
    }
}
