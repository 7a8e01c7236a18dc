package org.yaosu.evaluation.score;

import java.util.List;
import org.yaosu.api.field.FieldSpec;

/**
 * The score of one chat.
 *
 * @param fields the fields that have a weight, in the form's order
 * @param pairs as many as the side with more records has: gold records in their order, then answers nobody asked for
 */
public record ChatScore(List<FieldSpec> fields, List<Pair> pairs) {

    public ChatScore {
        fields = List.copyOf(fields);
        pairs = List.copyOf(pairs);
    }

    /** Points of the chat: the pairs' points over the larger number of records. All points where neither side has a record: they agree. */
    public double points() {
        return pairs.isEmpty() ? fields.stream().mapToInt(FieldSpec::weight).sum()
                : pairs.stream().mapToDouble(Pair::points).sum() / pairs.size();
    }

    /** The part of {@link #points()} that one field earned, by the field's place in {@link #fields()}. */
    public double points(int field) {
        return pairs.isEmpty() ? fields.get(field).weight()
                : pairs.stream().mapToDouble(pair -> pair.cells().get(field).points()).sum() / pairs.size();
    }
}
