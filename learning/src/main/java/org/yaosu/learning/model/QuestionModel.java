package org.yaosu.learning.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Weights;
import org.yaosu.learning.rule.AgainstSilence;
import org.yaosu.learning.rule.Decision;
import org.yaosu.learning.rule.EachByItself;
import org.yaosu.learning.rule.Scored;
import org.yaosu.learning.rule.Thresholds;

/**
 * What was learned about one question.
 *
 * @param key what it is about
 * @param many whether several answers may be right
 * @param kinds the kinds of candidates, by name
 * @param quality how well it is answered
 */
public record QuestionModel(String key, boolean many, SortedMap<String, KindModel> kinds, Quality quality) {

    /**
     * Silence, as a kind: where one answer can be right, it is learned too how likely none is, from what all candidates show
     * together.
     */
    public static final String SILENCE = "(silence)";

    private static final Comparator<Scored> LIKELIEST = Comparator.comparingDouble(Scored::likelihood).reversed().thenComparingInt(Scored::place);

    public QuestionModel {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(quality, "quality");
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** Whether anything can be answered. */
    public boolean learned() {
        return kinds.entrySet().stream().anyMatch(kind -> !kind.getKey().equals(SILENCE) && kind.getValue().weights().isPresent());
    }

    /** What was learned of a kind; empty where it is unknown, or too rare. */
    public Optional<Weights> weights(String kind) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(KindModel::weights);
    }

    /**
     * The candidates to answer with, the likeliest first.
     *
     * @param scored all that may be answered with, of learned kinds
     * @param together what all candidates show together, of each feature the most
     */
    public List<Scored> choose(List<Scored> scored, Map<String, Double> together, Rule rule) {
        return decision(together, Thresholds.of(rule, many)).choose(scored.stream().sorted(LIKELIEST).toList());
    }

    private Decision decision(Map<String, Double> together, double threshold) {
        return many ? new EachByItself(threshold)
                : new AgainstSilence(weights(SILENCE).map(weights -> weights.likelihood(together)).orElse(0.0), threshold);
    }

    QuestionModel with(Quality measured) {
        return new QuestionModel(key, many, kinds, measured);
    }
}
