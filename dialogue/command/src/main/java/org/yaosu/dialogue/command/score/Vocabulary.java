package org.yaosu.dialogue.command.score;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives every word a number, the same one wherever it stands. */
final class Vocabulary {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Map<String, Integer> numbers = new HashMap<>();

    /** The words of a text, which blanks separate. */
    static String[] words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? new String[0] : BLANKS.split(stripped);
    }

    /** The words, each as its number. */
    long[] unigrams(String[] words) {
        long[] unigrams = new long[words.length];
        for (int i = 0; i < words.length; i++) {
            unigrams[i] = numbers.computeIfAbsent(words[i], word -> numbers.size());
        }
        return unigrams;
    }

    /** The pairs of neighbours among the words, each as one number. */
    static long[] bigrams(long[] unigrams) {
        long[] bigrams = new long[Math.max(unigrams.length - 1, 0)];
        for (int i = 0; i < bigrams.length; i++) {
            bigrams[i] = unigrams[i] << Integer.SIZE | unigrams[i + 1];
        }
        return bigrams;
    }
}
