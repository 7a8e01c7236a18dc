package org.yaosu.evaluation.resample;

/**
 * A range that holds what was estimated in 95 of 100 cases.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
}
