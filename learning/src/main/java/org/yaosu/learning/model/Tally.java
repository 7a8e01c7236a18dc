package org.yaosu.learning.model;

/**
 * How answers compare with labels.
 *
 * @param gold right answers that labels name
 * @param answered answers given
 * @param right right answers given
 */
public record Tally(int gold, int answered, int right) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(gold + other.gold, answered + other.answered, right + other.right);
    }

    /** The share of the answers that are right; 0 where none was given. */
    public double precision() {
        return answered == 0 ? 0 : (double) right / answered;
    }

    /** The share of the right answers that were given; 0 where there are none. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of both. */
    public double f1() {
        return gold + answered == 0 ? 0 : 2.0 * right / (gold + answered);
    }
}
