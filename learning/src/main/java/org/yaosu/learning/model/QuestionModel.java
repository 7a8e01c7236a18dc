package org.yaosu.learning.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.model.KindModel.LearnedKind;
import org.yaosu.learning.rule.Decision;
import org.yaosu.learning.rule.EachByItself;
import org.yaosu.learning.rule.LikelierThanSilence;
import org.yaosu.learning.rule.LikeliestOverThreshold;
import org.yaosu.learning.rule.Scored;

/**
 * What was learned about one question.
 *
 * @param key what it is about
 * @param many whether several answers may be right
 * @param silence see {@link LikelierThanSilence}
 * @param kinds the kinds of candidates, by name
 * @param quality how well it is answered
 */
public record QuestionModel(String key, boolean many, double silence, SortedMap<String, KindModel> kinds, Quality quality) {

    private static final Comparator<Scored> LIKELIEST = Comparator.comparingDouble(Scored::likelihood).reversed().thenComparingInt(Scored::place);

    public QuestionModel {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(quality, "quality");
        kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    }

    /** Whether anything can be answered. */
    public boolean learned() {
        return kinds.values().stream().anyMatch(kind -> kind.learned().isPresent());
    }

    /** What was learned of a kind; empty where it is unknown, or too rare. */
    public Optional<LearnedKind> learned(String kind) {
        return Optional.ofNullable(kinds.get(kind)).flatMap(KindModel::learned);
    }

    /** The candidates to answer with, the likeliest first. @param scored all that may be answered with, of learned kinds */
    public List<Scored> choose(List<Scored> scored, Rule rule) {
        return decision(rule).choose(scored.stream().sorted(LIKELIEST).toList());
    }

    private Decision decision(Rule rule) {
        LikelierThanSilence points = new LikelierThanSilence(silence);
        if (rule == Rule.SCORE) {
            return many ? thresholds(LearnedKind::score) : points;
        }
        EachByItself thresholds = thresholds(LearnedKind::recall);
        return many ? thresholds : new LikeliestOverThreshold(points, thresholds);
    }

    private EachByItself thresholds(ToDoubleFunction<LearnedKind> threshold) {
        Map<String, Double> thresholds = new HashMap<>();
        kinds.forEach((name, kind) -> kind.learned().ifPresent(learned -> thresholds.put(name, threshold.applyAsDouble(learned))));
        return new EachByItself(thresholds);
    }

    QuestionModel with(Quality measured) {
        return new QuestionModel(key, many, silence, kinds, measured);
    }
}
