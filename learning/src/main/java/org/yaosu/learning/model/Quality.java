package org.yaosu.learning.model;

/**
 * How well a question is answered in chats that were not learned from, by cross-validation.
 *
 * @param score where points count
 * @param recall where the balance of precision and recall counts
 */
public record Quality(Tally score, Tally recall) {

    /** Nothing yet. */
    public static final Quality NONE = new Quality(Tally.NONE, Tally.NONE);

    /** Both together. */
    public Quality plus(Quality other) {
        return new Quality(score.plus(other.score), recall.plus(other.recall));
    }
}
