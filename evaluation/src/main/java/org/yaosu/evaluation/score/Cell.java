package org.yaosu.evaluation.score;

import java.util.HashSet;
import java.util.List;
import org.yaosu.api.field.FieldSpec;

/**
 * One field of a gold record and of the record that answers it. A record without a partner is set beside an empty one,
 * and earns nothing.
 *
 * @param field the field
 * @param gold the right values, trimmed, none twice
 * @param answer the values given, likewise
 * @param agreement what share of the weight is earned, 0 to 1; 0 in a record without a partner, also where both sides are empty
 */
public record Cell(FieldSpec field, List<String> gold, List<String> answer, double agreement) {

    /** What can be said of the values of a field. */
    public enum Kind {
        /** Both sides say the same. */
        RIGHT,
        /** Both sides say something, and neither all of what the other says. */
        WRONG,
        /** The answer lacks something, or all, and adds nothing. */
        MISSING,
        /** The answer adds something and lacks nothing. */
        SPURIOUS,
        /** Both sides are empty. */
        EMPTY,
        /** A field whose answers are compared by similarity: not equal, but alike in part. */
        SIMILAR
    }

    public Cell {
        gold = List.copyOf(gold);
        answer = List.copyOf(answer);
    }

    /** Weight x agreement. */
    public double points() {
        return field.weight() * agreement;
    }

    /** Whether both sides say the same, or nothing. */
    public boolean exact() {
        return same(gold, answer);
    }

    /** What can be said of the values. */
    public Kind kind() {
        if (exact()) {
            return gold.isEmpty() ? Kind.EMPTY : Kind.RIGHT;
        }
        if (!field.unique() && agreement > 0) {
            return Kind.SIMILAR;
        }
        if (gold.containsAll(answer)) {
            return Kind.MISSING;
        }
        return answer.containsAll(gold) ? Kind.SPURIOUS : Kind.WRONG;
    }

    static boolean same(List<String> gold, List<String> answer) {
        return new HashSet<>(gold).equals(new HashSet<>(answer));
    }
}
