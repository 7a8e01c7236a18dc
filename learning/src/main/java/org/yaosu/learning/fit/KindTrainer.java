package org.yaosu.learning.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Learns one kind: chooses by cross-validation how far weights are held back. */
public final class KindTrainer {

    /** From strongly held back to hardly; with some hundred standardised features and chats the best is among them. The first is the preferred one. */
    public static final List<Double> GRID = List.of(0.05);
    /** A wrong answer that was taken for certain counts so, and not for ever. */
    private static final double CERTAIN = 1e-6;

    private final List<Double> strengths;
    private final int folds;
    private final long seed;

    /**
     * @param strengths the values of C to choose from, the preferred first
     * @param folds the number of parts for cross-validation
     */
    public KindTrainer(List<Double> strengths, int folds, long seed) {
        this.strengths = List.copyOf(strengths);
        this.folds = folds;
        this.seed = seed;
    }

    /** @param samples all rows of the kind */
    public KindFit fit(List<Sample> samples) {
        Folds parts = new Folds(samples.stream().map(Sample::chat).collect(Collectors.toSet()), folds, seed);
        Map<Double, List<Double>> tried = new LinkedHashMap<>();
        strengths.forEach(strength -> tried.put(strength, outOfFold(samples, parts, strength)));
        double best = strengths.stream().min(Comparator.comparingDouble(strength -> loss(samples, tried.get(strength)))).orElseThrow();
        return new KindFit(best, LogisticRegression.fit(samples, best), tried.get(best));
    }

    private static List<Double> outOfFold(List<Sample> samples, Folds parts, double strength) {
        double[] likelihoods = new double[samples.size()];
        for (int part = 0; part < parts.count(); part++) {
            int held = part;
            Weights weights = LogisticRegression.fit(samples.stream().filter(sample -> parts.of(sample.chat()) != held).toList(), strength);
            for (int at = 0; at < samples.size(); at++) {
                if (parts.of(samples.get(at).chat()) == held) {
                    likelihoods[at] = weights.likelihood(samples.get(at).row());
                }
            }
        }
        return Arrays.stream(likelihoods).boxed().toList();
    }

    /** How surprised one is, on average, by what is right: the logarithmic loss. */
    private static double loss(List<Sample> samples, List<Double> likelihoods) {
        double loss = 0;
        for (int at = 0; at < samples.size(); at++) {
            double said = samples.get(at).row().right() ? likelihoods.get(at) : 1 - likelihoods.get(at);
            loss -= Math.log(Math.max(said, CERTAIN));
        }
        return loss / samples.size();
    }
}
