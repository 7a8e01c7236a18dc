package org.yaosu.dialogue.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a dictionary with the logarithms of their probabilities, and what words begin with. Kept as hashes of 64 bits in 12 MB
 * instead of some 50 MB of texts; the 500,000 entries of jieba's make a mistake with a probability of 1e-8. Immutable.
 */
final class Lexicon {

    /** The hash of no character. */
    static final long EMPTY = 0xcbf29ce484222325L;

    /** What {@link #find} gives for text that no word begins with. */
    static final float NOTHING = Float.NaN;

    /** What {@link #find} gives for text that is no word but the beginning of one. */
    static final float PREFIX = Float.NEGATIVE_INFINITY;

    private static final int SLOTS = 1 << 20;

    private final long[] keys = new long[SLOTS];
    private final float[] values = new float[SLOTS];
    private final float unknown;

    private Lexicon(List<String> words, List<Integer> frequencies) {
        double total = Math.log(frequencies.stream().mapToLong(Integer::longValue).sum());
        this.unknown = (float) -total;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            long hash = EMPTY;
            for (int at = 0; at < word.length() - 1; at++) {
                hash = extend(hash, word.charAt(at));
                put(hash, PREFIX);
            }
            put(extend(hash, word.charAt(word.length() - 1)), (float) (Math.log(frequencies.get(i)) - total));
        }
    }

    /** Reads lines of a word, how often it is seen and more, separated by blanks. */
    static Lexicon read(BufferedReader lines) throws IOException {
        List<String> words = new ArrayList<>();
        List<Integer> frequencies = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] parts = line.split(" ");
            if (parts.length > 1 && !parts[0].isEmpty() && words.size() < SLOTS / 3) {
                words.add(parts[0]);
                frequencies.add(Math.max(1, Integer.parseInt(parts[1])));
            }
        }
        return new Lexicon(words, frequencies);
    }

    /** The hash of a text with one more character, from that of the text. */
    static long extend(long hash, char next) {
        long mixed = (hash ^ next) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }

    /** The logarithm of the probability of the word with this hash, {@link #PREFIX} or {@link #NOTHING}. */
    float find(long hash) {
        int slot = slot(hash);
        return keys[slot] == 0 ? NOTHING : values[slot];
    }

    /** The logarithm of the probability of a single character that is no word. */
    float unknown() {
        return unknown;
    }

    private void put(long hash, float value) {
        int slot = slot(hash);
        if (keys[slot] == 0 || value > values[slot]) {
            keys[slot] = hash;
            values[slot] = value;
        }
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> 44);
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }
}
