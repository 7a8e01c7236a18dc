package org.yaosu.dialogue.command.score;

import java.util.Arrays;
import java.util.stream.LongStream;

/** N-grams of words as numbers, each as often as it occurred: eight bytes for one, so that a whole corpus fits. */
final class Ngrams {

    private static final int FIRST = 1024;

    private long[] all = new long[FIRST];
    private int size;

    void add(long[] ngrams) {
        if (size + ngrams.length > all.length) {
            all = Arrays.copyOf(all, Math.max(size + ngrams.length, all.length * 2));
        }
        System.arraycopy(ngrams, 0, all, size, ngrams.length);
        size += ngrams.length;
    }

    void addAll(Ngrams others) {
        add(Arrays.copyOf(others.all, others.size));
    }

    int size() {
        return size;
    }

    /** The different ones as a share of all; 0 of none. */
    double distinct() {
        return size == 0 ? 0 : (double) LongStream.of(all).limit(size).sorted().distinct().count() / size;
    }
}
