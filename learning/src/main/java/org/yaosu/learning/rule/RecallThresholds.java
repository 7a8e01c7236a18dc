package org.yaosu.learning.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.learning.rule.BestF1.Known;

/**
 * Finds a threshold for each kind that serves the balance of precision and recall. The best one of a few rows is mostly
 * chance, so it is drawn towards what theory says: where likelihoods are right, the best threshold is half of the F1 that can
 * be reached.
 */
public final class RecallThresholds {

    /** Theory counts as much as so many right rows. */
    private static final double THEORY = 5;
    /** A kind with fewer right rows goes by theory alone. */
    private static final int FEWEST = 5;
    private static final double LOWEST = 0.02;

    private RecallThresholds() {
    }

    /**
     * The thresholds.
     *
     * @param rows by kind, with likelihoods that were learned from other chats; at least one right row in each
     * @param most no threshold is above this
     */
    public static Map<String, Double> of(Map<String, List<Known>> rows, double most) {
        double all = BestF1.of(rows.values().stream().flatMap(List::stream).toList()).f1() / 2;
        Map<String, Double> thresholds = new HashMap<>();
        rows.forEach((kind, known) -> thresholds.put(kind, Math.max(LOWEST, Math.min(most, threshold(known, all)))));
        return thresholds;
    }

    private static double threshold(List<Known> known, double all) {
        long right = known.stream().filter(Known::right).count();
        if (right < FEWEST) {
            return all;
        }
        BestF1 best = BestF1.of(known);
        return (right * best.threshold() + THEORY * best.f1() / 2) / (right + THEORY);
    }
}
