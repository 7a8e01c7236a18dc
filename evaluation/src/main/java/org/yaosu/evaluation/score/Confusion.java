package org.yaosu.evaluation.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.field.FieldSpec;

/**
 * Which closed values are taken for which. A list counts value by value: common values as right, what is left over on
 * both sides against each other in the order of the closed values, the rest against the empty value.
 *
 * @param labels the field's closed values, {@link #OTHER} where a value outside of them occurs, and the empty value
 * @param counts gold values (rows) by values given (columns), both in the order of the labels
 */
public record Confusion(List<String> labels, List<List<Integer>> counts) {

    /** All values that are not among the closed ones. */
    public static final String OTHER = "(other)";
    private static final String EMPTY = "";

    public Confusion {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
    }

    static Confusion of(FieldSpec field, Collection<Cell> cells) {
        boolean others = cells.stream().flatMap(cell -> Stream.concat(cell.gold().stream(), cell.answer().stream()))
                .anyMatch(value -> !field.closedValues().contains(value));
        List<String> labels = Stream.of(field.closedValues(), others ? List.of(OTHER) : List.<String>of(), List.of(EMPTY))
                .flatMap(List::stream).toList();
        int[][] counts = new int[labels.size()][labels.size()];
        cells.forEach(cell -> count(cell, labels, counts));
        return new Confusion(labels, Stream.of(counts).map(row -> IntStream.of(row).boxed().toList()).toList());
    }

    private static void count(Cell cell, List<String> labels, int[][] counts) {
        List<String> gold = new ArrayList<>(cell.gold());
        List<String> answer = new ArrayList<>(cell.answer());
        gold.removeAll(cell.answer());
        answer.removeAll(cell.gold());
        cell.gold().stream().filter(cell.answer()::contains).mapToInt(value -> place(value, labels)).forEach(at -> counts[at][at]++);
        List<Integer> missing = places(gold, labels);
        List<Integer> added = places(answer, labels);
        int empty = labels.size() - 1;
        for (int i = 0; i < Math.max(missing.size(), added.size()); i++) {
            counts[i < missing.size() ? missing.get(i) : empty][i < added.size() ? added.get(i) : empty]++;
        }
        if (cell.kind() == Cell.Kind.EMPTY) {
            counts[empty][empty]++;
        }
    }

    private static List<Integer> places(List<String> values, List<String> labels) {
        List<Integer> places = new ArrayList<>(values.stream().map(value -> place(value, labels)).toList());
        Collections.sort(places);
        return places;
    }

    private static int place(String value, List<String> labels) {
        int at = labels.indexOf(value);
        return at < 0 ? labels.indexOf(OTHER) : at;
    }
}
