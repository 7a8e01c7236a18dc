package org.yaosu.dialogue.offline.rank;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the characters of texts, the second occurrence of one in a text as another character, so that sets of bits tell what texts share. For one thread. */
final class Alphabet {

    private final Map<Long, Integer> numbers = new HashMap<>();

    /** The characters (code points) of words as bits. */
    long[] bits(List<String> words) {
        Map<Integer, Integer> occurrences = new HashMap<>();
        BitSet bits = new BitSet();
        words.forEach(word -> word.codePoints().forEach(character -> {
            long occurrence = occurrences.merge(character, 1, Integer::sum);
            bits.set(numbers.computeIfAbsent(occurrence << 32 | character, unknown -> numbers.size()));
        }));
        return bits.toLongArray();
    }

    /** How many characters two texts share, as many times as both have them. */
    static int overlap(long[] one, long[] other) {
        int common = 0;
        for (int i = Math.min(one.length, other.length) - 1; i >= 0; i--) {
            common += Long.bitCount(one[i] & other[i]);
        }
        return common;
    }

    /** How many characters a text has. */
    static int length(long[] bits) {
        return overlap(bits, bits);
    }
}
