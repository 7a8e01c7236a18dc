package org.yaosu.learning.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaosu.learning.rule.BestF1.Known;

/**
 * Finds the thresholds that serve the balance of precision and recall of a whole question. Where likelihoods are right, that
 * is half of the F1 that can be reached, the same for all kinds. The best one of the rows that are known is drawn towards
 * that, since with few rows it is mostly chance; a threshold of its own for each kind was tried, and did worse on held-out chats.
 */
public final class RecallThresholds {

    /** Theory counts as much as so many right rows. */
    private static final double THEORY = 5;
    private static final double LOWEST = 0.02;

    private RecallThresholds() {
    }

    /**
     * The thresholds by kind.
     *
     * @param rows by kind, with likelihoods that were learned from other chats; at least one of them right
     * @param most no threshold is above this
     */
    public static Map<String, Double> of(Map<String, List<Known>> rows, double most) {
        List<Known> all = rows.values().stream().flatMap(List::stream).toList();
        BestF1 best = BestF1.of(all);
        double right = all.stream().filter(Known::right).count();
        double threshold = (right * best.threshold() + THEORY * best.f1() / 2) / (right + THEORY);
        return rows.keySet().stream().collect(Collectors.toMap(kind -> kind, kind -> Math.max(LOWEST, Math.min(most, threshold))));
    }
}
