package org.yaosu.dialogue.offline.skill;

/**
 * Something about a moment of a conversation that tells what is said next.
 *
 * @param term what it is; equal for moments that are alike in this
 * @param weight how much it counts in a search
 */
public record Clue(String term, float weight) {
}
