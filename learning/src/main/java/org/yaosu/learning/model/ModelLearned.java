package org.yaosu.learning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.chat.Span;
import org.yaosu.api.field.Finding;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;
import org.yaosu.api.learn.Learned;
import org.yaosu.api.learn.Question;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Weights;
import org.yaosu.learning.rule.Scored;

/** Decides by a model. Immutable. */
final class ModelLearned implements Learned {

    private static final int MOST_SPANS = 5;
    /** The least confidence that a finding may have. */
    private static final double LEAST = 1e-6;

    private final Map<String, QuestionModel> questions;
    private final Rule rule;

    ModelLearned(Map<String, QuestionModel> questions, Rule rule) {
        this.questions = Map.copyOf(questions);
        this.rule = rule;
    }

    @Override
    public Optional<List<Finding>> answer(Question question) {
        return model(question).map(model -> {
            List<Scored> scored = new ArrayList<>();
            for (int at = 0; at < question.candidates().size(); at++) {
                Candidate candidate = question.candidates().get(at);
                if (candidate.features().stream().anyMatch(feature -> !feature.evidence().isEmpty())) {
                    int place = at;
                    weights(model, candidate).ifPresent(weights -> scored.add(new Scored(place, likelihood(candidate, weights))));
                }
            }
            Set<String> values = new HashSet<>();
            return model.choose(scored, together(question), rule).stream().filter(chosen -> values.add(question.candidates().get(chosen.place()).value()))
                    .map(chosen -> finding(question.candidates().get(chosen.place()), model, chosen.likelihood())).toList();
        });
    }

    @Override
    public Optional<List<Double>> likelihoods(Question question) {
        return model(question).map(model -> question.candidates().stream()
                .map(candidate -> weights(model, candidate).map(weights -> likelihood(candidate, weights)).orElse(0.0)).toList());
    }

    private Optional<QuestionModel> model(Question question) {
        return Optional.ofNullable(questions.get(question.key())).filter(QuestionModel::learned);
    }

    private static Optional<Weights> weights(QuestionModel model, Candidate candidate) {
        return model.weights(candidate.kind());
    }

    private static double likelihood(Candidate candidate, Weights weights) {
        double sum = 0;
        for (Feature feature : candidate.features()) {
            sum += weights.contribution(feature.name(), feature.value());
        }
        return weights.likelihood(sum);
    }

    private static Map<String, Double> together(Question question) {
        Map<String, Double> together = new HashMap<>();
        question.candidates().forEach(candidate -> candidate.features().forEach(feature -> together.merge(feature.name(), feature.value(), Math::max)));
        return together;
    }

    private static Finding finding(Candidate candidate, QuestionModel model, double likelihood) {
        return new Finding(candidate.value(), evidence(candidate, weights(model, candidate).orElseThrow()), Math.max(LEAST, likelihood));
    }

    /** What spoke most for it; where nothing with a place did, what spoke least against it. */
    private static List<Span> evidence(Candidate candidate, Weights weights) {
        List<Said> said = candidate.features().stream().filter(feature -> !feature.evidence().isEmpty())
                .map(feature -> new Said(weights.contribution(feature.name(), feature.value()), feature.evidence()))
                .sorted(Comparator.comparingDouble(Said::weight).reversed()).toList();
        return said.stream().filter(one -> one.weight() > 0 || one == said.get(0)).flatMap(one -> one.places().stream()).distinct().limit(MOST_SPANS)
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end)).toList();
    }

    private record Said(double weight, List<Span> places) {
    }
}
