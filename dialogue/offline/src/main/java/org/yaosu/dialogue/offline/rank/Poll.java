package org.yaosu.dialogue.offline.rank;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How likely each character is in the right reply, as replies vote that might be it. For one thread. */
final class Poll {

    private final Alphabet alphabet = new Alphabet();
    private final double[] votes;

    /** @param likelihoods of replies, in all 1 */
    Poll(Map<List<String>, Double> likelihoods) {
        Map<List<String>, int[]> characters = new LinkedHashMap<>();
        likelihoods.keySet().forEach(words -> characters.put(words, alphabet.characters(words)));
        votes = new double[alphabet.size()];
        characters.forEach((words, numbers) -> Arrays.stream(numbers).forEach(number -> votes[number] += likelihoods.get(words)));
    }

    /**
     * Twice the characters that a text is expected to share with the right reply, less a price for each it has. What two texts share is the sum
     * over characters, so that no pair of replies need be compared.
     */
    double agreement(List<String> words, double price) {
        return Arrays.stream(alphabet.characters(words)).mapToDouble(number -> (number < votes.length ? 2 * votes[number] : 0) - price).sum();
    }
}
