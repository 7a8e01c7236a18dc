package org.yaosu.learning.fit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What speaks how much for an answer: the logarithm of the odds is the intercept and the sum of weights times features.
 *
 * @param intercept where nothing is there
 * @param byFeature weights by the names of features; those that are not named weigh nothing
 */
public record Weights(double intercept, Map<String, Double> byFeature) {

    /** Digits that count, in memory as in files. */
    private static final MathContext DIGITS = new MathContext(6);

    public Weights {
        intercept = rounded(intercept);
        Map<String, Double> weights = new HashMap<>();
        byFeature.forEach((name, weight) -> weights.put(name, rounded(weight)));
        byFeature = Collections.unmodifiableMap(weights);
    }

    /** How much a feature says, in the logarithm of the odds. */
    public double contribution(String feature, double value) {
        return byFeature.getOrDefault(feature, 0.0) * value;
    }

    /** How likely something with these features is right. */
    public double likelihood(Map<String, Double> features) {
        double sum = 0;
        for (Map.Entry<String, Double> feature : features.entrySet()) {
            sum += contribution(feature.getKey(), feature.getValue());
        }
        return likelihood(sum);
    }

    /** How likely it is right, from 0 to 1. @param sum the contributions of all features */
    public double likelihood(double sum) {
        return 1 / (1 + Math.exp(-intercept - sum));
    }

    private static double rounded(double number) {
        return number == 0 ? 0 : new BigDecimal(number).round(DIGITS).doubleValue();
    }
}
