package org.yaosu.evaluation.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.format.Label;
import org.yaosu.api.record.Answer;
import org.yaosu.api.record.CustomerRecord;
import org.yaosu.api.score.Similarity;

/**
 * The contest's score. Per chat, gold and answered records are paired so that the points are most; a record without a
 * partner earns nothing; the points are divided by the larger number of records, and chats are averaged. A field earns
 * its weight for the same value (lists: the same set), a field whose answer is not unique its weight x similarity.
 *
 * <p>Values are trimmed, and blank ones dropped. A list whose one item joins several by 、 stays one item: gold is not
 * repaired. Several values of a field that takes one are joined by 、. A key that a record lacks is an empty field; a key
 * that the form lacks, or a field without weight, does not count. A chat without a record on either side has all points.
 *
 * <p>Immutable; safe for use by several threads if the similarity is.
 */
public final class Scorer {

    private static final String JOINT = "、";

    private final List<FieldSpec> fields;
    private final Similarity similarity;

    /**
     * @param form the fields; those with a weight are scored
     * @param similarity how alike the answers of fields are that are not unique
     * @throws IllegalArgumentException if no field of the form has a weight
     */
    public Scorer(Form form, Similarity similarity) {
        this.fields = form.fields().stream().filter(field -> field.weight() > 0).toList();
        this.similarity = similarity;
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("no field of the form has a weight, so that there is nothing to score; are the field bundles started?");
        }
    }

    /** What an extraction says, as the scorer takes it: a label for every record. */
    public static List<Label> labels(Extraction extraction) {
        return extraction.records().stream().map(Scorer::label).toList();
    }

    private static Label label(CustomerRecord record) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Answer answer : record.answers()) {
            values.put(answer.field().key(), answer.texts());
        }
        return new Label(values);
    }

    /**
     * Scores chats.
     *
     * @param gold the right records of every chat
     * @param answers the records given for the same chats in the same order; none for a chat that gave none
     * @throws IllegalArgumentException if there are no chats, or not as many on both sides
     */
    public Score score(List<List<Label>> gold, List<List<Label>> answers) {
        if (gold.size() != answers.size() || gold.isEmpty()) {
            throw new IllegalArgumentException("there are " + gold.size() + " chats with gold records and " + answers.size()
                    + " with answers; a score needs as many of both, and at least one");
        }
        List<ChatScore> chats = IntStream.range(0, gold.size()).mapToObj(i -> chat(gold.get(i), answers.get(i))).toList();
        return new Score(chats, IntStream.range(0, fields.size()).mapToObj(i -> FieldScore.of(fields.get(i), i, chats)).toList());
    }

    /** Scores one chat. */
    public ChatScore chat(List<Label> gold, List<Label> answers) {
        List<List<Pair>> all = IntStream.range(0, gold.size()).mapToObj(i -> IntStream.range(0, answers.size())
                .mapToObj(j -> pair(i, gold.get(i), j, answers.get(j))).toList()).toList();
        int[] partners = Assignment.best(all.stream().map(row -> row.stream().mapToDouble(Pair::points).toArray()).toArray(double[][]::new));
        List<Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[answers.size()];
        for (int i = 0; i < gold.size(); i++) {
            boolean paired = !answers.isEmpty() && partners[i] >= 0;
            pairs.add(paired ? all.get(i).get(partners[i]) : new Pair(OptionalInt.of(i), OptionalInt.empty(), alone(gold.get(i), true)));
            if (paired) {
                taken[partners[i]] = true;
            }
        }
        IntStream.range(0, taken.length).filter(j -> !taken[j])
                .forEach(j -> pairs.add(new Pair(OptionalInt.empty(), OptionalInt.of(j), alone(answers.get(j), false))));
        return new ChatScore(fields, pairs);
    }

    private Pair pair(int i, Label gold, int j, Label answer) {
        return new Pair(OptionalInt.of(i), OptionalInt.of(j), fields.stream().map(field -> {
            List<String> right = values(field, gold);
            List<String> given = values(field, answer);
            return new Cell(field, right, given, agreement(field, right, given));
        }).toList());
    }

    private List<Cell> alone(Label record, boolean gold) {
        return fields.stream().map(field -> {
            List<String> values = values(field, record);
            return new Cell(field, gold ? values : List.of(), gold ? List.of() : values, 0);
        }).toList();
    }

    private double agreement(FieldSpec field, List<String> gold, List<String> answer) {
        if (field.unique() || Cell.same(gold, answer)) {
            return Cell.same(gold, answer) ? 1 : 0;
        }
        double alike = similarity.of(String.join("\n", gold), String.join("\n", answer));
        if (!(alike >= 0 && alike <= 1)) {
            throw new IllegalStateException("the similarity " + similarity.id() + " gave " + alike + " for two values of " + field.key()
                    + "; it must be from 0 to 1: take its bundle away, or mend it");
        }
        return alike;
    }

    private static List<String> values(FieldSpec field, Label record) {
        List<String> values = record.values().getOrDefault(field.key(), List.of()).stream()
                .map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
        return field.list() || values.size() < 2 ? values : List.of(String.join(JOINT, values));
    }
}
