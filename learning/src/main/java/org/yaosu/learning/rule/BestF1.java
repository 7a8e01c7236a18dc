package org.yaosu.learning.rule;

import java.util.Comparator;
import java.util.List;

/**
 * The threshold with the best balance of precision and recall over rows whose answers are known.
 *
 * @param threshold candidates at least as likely are answered
 * @param f1 the balance that it reaches, from 0 to 1
 */
public record BestF1(double threshold, double f1) {

    /**
     * A row whose answer is known.
     *
     * @param likelihood how likely it was taken for right
     * @param right whether it is
     */
    public record Known(double likelihood, boolean right) {
    }

    /** @param rows at least one of them right */
    public static BestF1 of(List<Known> rows) {
        List<Known> ordered = rows.stream().sorted(Comparator.comparingDouble(Known::likelihood).reversed()).toList();
        long right = rows.stream().filter(Known::right).count();
        BestF1 best = new BestF1(1, 0);
        int hits = 0;
        for (int at = 0; at < ordered.size(); at++) {
            hits += ordered.get(at).right() ? 1 : 0;
            boolean last = at + 1 == ordered.size() || ordered.get(at + 1).likelihood() < ordered.get(at).likelihood();
            double f1 = 2.0 * hits / (at + 1 + right);
            if (last && f1 > best.f1) {
                // half-way to the next one, which is not answered
                double next = at + 1 == ordered.size() ? 0 : ordered.get(at + 1).likelihood();
                best = new BestF1((ordered.get(at).likelihood() + next) / 2, f1);
            }
        }
        return best;
    }
}
