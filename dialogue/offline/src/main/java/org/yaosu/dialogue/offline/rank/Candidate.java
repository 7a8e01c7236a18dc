package org.yaosu.dialogue.offline.rank;

import java.util.Arrays;
import java.util.List;

/**
 * What might be said.
 *
 * @param words the reply
 * @param match how well the moment it was said at fits this one: the score of the search
 * @param characters its characters (code points), sorted
 */
public record Candidate(List<String> words, double match, int[] characters) {

    public Candidate {
        words = List.copyOf(words);
    }

    public static Candidate of(List<String> words, double match) {
        int[] characters = String.join("", words).codePoints().toArray();
        Arrays.sort(characters);
        return new Candidate(words, match, characters);
    }

    /** The characters that two replies have in common, as many times as both have them. */
    int overlap(Candidate other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < characters.length && j < other.characters.length) {
            int order = Integer.compare(characters[i], other.characters[j]);
            if (order == 0) {
                common++;
            }
            if (order <= 0) {
                i++;
            }
            if (order >= 0) {
                j++;
            }
        }
        return common;
    }
}
