package org.yaosu.evaluation.resample;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The percentile bootstrap over chats (Efron and Tibshirani, An Introduction to the Bootstrap, 1993): as many chats are
 * drawn, with replacement, as there are, {@value #RESAMPLES} times, and the middle 95 % of the means are the interval.
 * The same seed gives the same draws, on every machine.
 *
 * @param seed of the random numbers
 */
public record Bootstrap(long seed) {

    /** Enough for ends that hold to about a hundredth of the interval's width. */
    public static final int RESAMPLES = 10_000;

    private static final int CUT = RESAMPLES / 40;

    /** The interval of a mean. */
    public Interval mean(double[] values) {
        return means(List.of(values)).get(0);
    }

    /**
     * The intervals of several means over the same chats, from the same draws.
     *
     * @param series values by chat, all of the same length, at least 1
     */
    public List<Interval> means(List<double[]> series) {
        int chats = series.get(0).length;
        double[][] means = new double[series.size()][RESAMPLES];
        int[] drawn = new int[chats];
        Random random = new Random(seed);
        for (int n = 0; n < RESAMPLES; n++) {
            for (int i = 0; i < chats; i++) {
                drawn[i] = random.nextInt(chats);
            }
            for (int s = 0; s < means.length; s++) {
                means[s][n] = mean(series.get(s), drawn);
            }
        }
        return Stream.of(means).map(Bootstrap::middle).toList();
    }

    private static double mean(double[] values, int[] drawn) {
        double sum = 0;
        for (int i : drawn) {
            sum += values[i];
        }
        return sum / drawn.length;
    }

    private static Interval middle(double[] means) {
        Arrays.sort(means);
        return new Interval(means[CUT], means[RESAMPLES - 1 - CUT]);
    }
}
