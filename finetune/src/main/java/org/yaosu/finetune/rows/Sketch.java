package org.yaosu.finetune.rows;

import java.util.Arrays;

/**
 * The likeness of texts, kept in little room: the smallest values of many hash functions over a text's shingles (MinHash). The share of
 * values that two sketches have in common estimates the Jaccard index of the shingles.
 */
public final class Sketch {

    /**
     * From this Jaccard index on two texts count as one: of two exports of one chat, one may hold a quarter more. Of the contest's 150 chats no two
     * have more than 0.36, for all their greetings and broadcasts in common; of 55 summaries of them, all but those with nothing in their sections less than 0.64.
     */
    public static final double THRESHOLD = 0.8;

    /** Characters of a shingle: longer than most Chinese words, so that common words alone do not make texts alike. */
    static final int SHINGLE = 5;
    /** Texts are compared band by band first: those that are alike share one, almost surely (all but 1 in 10^7 at the threshold). */
    static final int BANDS = 32;
    private static final int ROWS = 4;
    private static final int VALUES = BANDS * ROWS;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int[] values;

    private Sketch(int[] values) {
        this.values = values;
    }

    /** Blanks do not count. */
    public static Sketch of(String text) {
        int[] values = new int[VALUES];
        Arrays.fill(values, Integer.MAX_VALUE);
        String letters = text.replaceAll("\\s+", "");
        int last = Math.max(0, letters.length() - SHINGLE);
        for (int start = 0; start <= last; start++) {
            long hash = mixed(hash(letters, start, Math.min(letters.length(), start + SHINGLE)));
            for (int i = 0; i < VALUES; i++) {
                values[i] = Math.min(values[i], (int) (mixed(hash + i * GOLDEN) >>> 33));
            }
        }
        return new Sketch(values);
    }

    /** The estimated Jaccard index of two texts, from 0 to 1. */
    public double likeness(Sketch other) {
        int same = 0;
        for (int i = 0; i < VALUES; i++) {
            same += values[i] == other.values[i] ? 1 : 0;
        }
        return same / (double) VALUES;
    }

    /** Whether the texts count as one. */
    public boolean isLike(Sketch other) {
        return likeness(other) >= THRESHOLD;
    }

    /** What texts that are alike have in common, for one band. */
    long band(int band) {
        long hash = band;
        for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
            hash = mixed(hash * GOLDEN + values[i]);
        }
        return hash;
    }

    private static long hash(String text, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 65_599 + text.charAt(i);
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
