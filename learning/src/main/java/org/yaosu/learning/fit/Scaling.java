package org.yaosu.learning.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The features of some rows that can be learned from, with the scale by which each has standard deviation 1. Means are left
 * alone: the intercept, which is not held back, makes up for them. What stands in one chat only could but be learned by
 * heart, and is left out: above all somebody's name.
 */
final class Scaling {

    /** A deviation below this, in parts of the largest value, is rounding. */
    private static final double CONSTANT = 1e-9;

    private final SortedMap<String, Double> deviations = new TreeMap<>();

    Scaling(List<Sample> samples) {
        Map<String, Moments> all = new HashMap<>();
        for (Sample sample : samples) {
            sample.row().features().forEach((name, value) -> all.computeIfAbsent(name, any -> new Moments()).add(sample.chat(), value));
        }
        all.forEach((name, moments) -> {
            double deviation = moments.deviation(samples.size());
            if (moments.several && deviation > CONSTANT * moments.largest) {
                deviations.put(name, deviation);
            }
        });
    }

    /** The standard deviations by name, in the names' order. */
    SortedMap<String, Double> deviations() {
        return deviations;
    }

    /** What is summed up about one feature; it is 0 in all rows that do not name it. */
    private static final class Moments {
        private double sum;
        private double squares;
        private double largest;
        private String chat = "";
        private boolean several;

        void add(String from, double value) {
            sum += value;
            squares += value * value;
            largest = Math.max(largest, Math.abs(value));
            several |= !chat.isEmpty() && !chat.equals(from);
            chat = from;
        }

        double deviation(int rows) {
            double mean = sum / rows;
            return Math.sqrt(Math.max(0, squares / rows - mean * mean));
        }
    }
}
