package org.yaosu.dialogue.offline.rank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the characters of texts, the second occurrence of one in a text as another character, so that what texts share is a set. For one thread. */
final class Alphabet {

    private final Map<Long, Integer> numbers = new HashMap<>();

    /** The characters (code points) of words, each number once. */
    int[] characters(List<String> words) {
        Map<Integer, Integer> occurrences = new HashMap<>();
        return words.stream().flatMapToInt(String::codePoints).map(character -> {
            long occurrence = occurrences.merge(character, 1, Integer::sum);
            return numbers.computeIfAbsent(occurrence << 32 | character, unknown -> numbers.size());
        }).toArray();
    }

    /** How many numbers there are. */
    int size() {
        return numbers.size();
    }
}
