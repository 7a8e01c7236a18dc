package org.yaosu.learning.rule;

/**
 * A candidate that may be answered with.
 *
 * @param place its place in the question, from 0
 * @param likelihood how likely it is right, for itself
 */
public record Scored(int place, double likelihood) {
}
