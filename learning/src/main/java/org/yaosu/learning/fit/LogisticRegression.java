package org.yaosu.learning.fit;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/**
 * Logistic regression that holds weights back (L2), but not the intercept, over features of standard deviation 1. The solver
 * goes no random ways, so the same rows give the same weights.
 */
public final class LogisticRegression {

    /**
     * How much the rows count against holding weights back (C). Some dozens of chats and features that often say the same
     * want it low; choosing it anew for each kind, by cross-validation, did no better.
     */
    private static final double STRENGTH = 0.1;
    /** When the solver is content: the gradient's length, in parts of the one that it began with. */
    private static final double TOLERANCE = 1e-4;
    private static final double RIGHT = 1;
    private static final double WRONG = -1;

    static {
        // it would print each of its steps
        Linear.disableDebugOutput();
    }

    private LogisticRegression() {
    }

    /** The weights for these rows. */
    public static Weights fit(List<Sample> samples) {
        long right = samples.stream().filter(sample -> sample.row().right()).count();
        if (right == 0 || right == samples.size()) {
            return new Weights(Math.log((right + 0.5) / (samples.size() - right + 0.5)), Map.of());
        }
        SortedMap<String, Double> deviations = new Scaling(samples).deviations();
        List<String> names = List.copyOf(deviations.keySet());
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(name, columns.size() + 1));
        int bias = names.size() + 1;

        Problem problem = new Problem();
        problem.l = samples.size();
        problem.n = bias;
        problem.bias = 1;
        problem.x = samples.stream().map(sample -> row(sample, columns, deviations, bias)).toArray(Feature[][]::new);
        problem.y = samples.stream().mapToDouble(sample -> sample.row().right() ? RIGHT : WRONG).toArray();

        Parameter parameter = new Parameter(SolverType.L2R_LR, STRENGTH, TOLERANCE);
        parameter.setRegularizeBias(false);
        parameter.setRandom(new Random(0));
        Model model = Linear.train(problem, parameter);
        double side = model.getLabels()[0] == RIGHT ? 1 : -1;
        double[] found = model.getFeatureWeights();
        Map<String, Double> weights = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            weights.put(names.get(at), side * found[at] / deviations.get(names.get(at)));
        }
        return new Weights(side * found[bias - 1], weights);
    }

    private static Feature[] row(Sample sample, Map<String, Integer> columns, Map<String, Double> deviations, int bias) {
        List<Feature> nodes = new ArrayList<>();
        // features are sorted by name, as the columns are
        sample.row().features().forEach((name, value) -> {
            if (columns.containsKey(name)) {
                nodes.add(new FeatureNode(columns.get(name), value / deviations.get(name)));
            }
        });
        nodes.add(new FeatureNode(bias, 1));
        return nodes.toArray(Feature[]::new);
    }
}
