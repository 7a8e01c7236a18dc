package org.yaosu.dialogue.offline.rank;

import java.util.List;

/**
 * What might be said.
 *
 * @param words the reply
 * @param match how well the moment it was said at fits this one: the score of the search
 */
public record Candidate(List<String> words, double match) {

    public Candidate {
        words = List.copyOf(words);
    }
}
