package org.yaosu.engine.answer;

/**
 * A value that a model gave.
 *
 * @param text what it said
 * @param share the share of the model's samples that say so, above 0 and at most 1
 */
public record Said(String text, double share) {
}
