package org.yaosu.evaluation.score;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Counts of the values of one field, empty ones left out, over all records: what a record without a partner says is
 * missing or spurious. A list counts value by value. A value too many beside one too few is one wrong value, which precision counts as spurious and recall
 * as missing. Where answers are compared by similarity, a text with a counterpart is right to the degree of the
 * similarity and wrong to the rest; so these counts may have fractions.
 *
 * @param right values that both sides have
 * @param wrong values in the place of others
 * @param missing gold values that the answer lacks
 * @param spurious values that the answer adds
 * @param gold gold records in which the field is not empty
 */
public record Counts(double right, double wrong, double missing, double spurious, int gold) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    static Counts of(Cell cell) {
        int gold = cell.gold().isEmpty() ? 0 : 1;
        return cell.field().unique() ? ofValues(cell, gold) : ofText(cell, gold);
    }

    private static Counts ofValues(Cell cell, int gold) {
        int right = common(cell.gold(), cell.answer());
        int tooFew = cell.gold().size() - right;
        int tooMany = cell.answer().size() - right;
        int wrong = Math.min(tooFew, tooMany);
        return new Counts(right, wrong, tooFew - wrong, tooMany - wrong, gold);
    }

    private static Counts ofText(Cell cell, int gold) {
        if (cell.gold().isEmpty() || cell.answer().isEmpty()) {
            return new Counts(0, 0, gold, cell.answer().isEmpty() ? 0 : 1, gold);
        }
        return new Counts(cell.agreement(), 1 - cell.agreement(), 0, 0, gold);
    }

    private static int common(List<String> gold, List<String> answer) {
        Set<String> both = new HashSet<>(gold);
        both.retainAll(answer);
        return both.size();
    }

    Counts plus(Counts other) {
        return new Counts(right + other.right, wrong + other.wrong, missing + other.missing, spurious + other.spurious, gold + other.gold);
    }

    /** The share of the values given that are right; empty where none was given. */
    public OptionalDouble precision() {
        return share(right, right + wrong + spurious);
    }

    /** The share of the gold values that were found; empty where there are none. */
    public OptionalDouble recall() {
        return share(right, right + wrong + missing);
    }

    /** The harmonic mean of precision and recall; 0 where nothing is right; empty where there are no gold values. */
    public OptionalDouble f1() {
        return gold == 0 ? OptionalDouble.empty() : share(2 * right, 2 * right + 2 * wrong + missing + spurious);
    }

    private static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
