package org.yaosu.learning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Folds;
import org.yaosu.learning.fit.LogisticRegression;
import org.yaosu.learning.fit.Sample;
import org.yaosu.learning.rows.Case;
import org.yaosu.learning.rows.Row;
import org.yaosu.learning.rule.Scored;

/** Learns one question, and measures by cross-validation over all of that how well it is answered. */
public final class QuestionTrainer {

    private final TrainingSettings settings;

    public QuestionTrainer(TrainingSettings settings) {
        this.settings = settings;
    }

    /** How well it is answered in chats that were not learned from; takes several times as long as learning. @param cases at least one */
    Quality measure(List<Case> cases) {
        Folds folds = new Folds(cases.stream().map(Case::chat).toList(), settings.folds(), settings.seed());
        Quality quality = Quality.NONE;
        for (int part = 0; folds.count() > 1 && part < folds.count(); part++) {
            int held = part;
            QuestionModel others = learn(cases.stream().filter(one -> folds.of(one.chat()) != held).toList());
            quality = cases.stream().filter(one -> folds.of(one.chat()) == held).map(one -> quality(others, one)).reduce(quality, Quality::plus);
        }
        return quality;
    }

    /** What can be learned. @param cases the question in all chats, at least one */
    public QuestionModel learn(List<Case> cases) {
        SortedMap<String, List<Sample>> samples = new TreeMap<>();
        cases.forEach(one -> one.asked().rows()
                .forEach(row -> samples.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(new Sample(one.chat(), row))));
        boolean many = cases.get(0).asked().many();
        if (!many) {
            samples.put(QuestionModel.SILENCE, cases.stream().filter(one -> !one.asked().rows().isEmpty()).map(QuestionTrainer::silence).toList());
        }
        SortedMap<String, KindModel> kinds = new TreeMap<>();
        samples.forEach((kind, rows) -> kinds.put(kind, kind(rows)));
        return new QuestionModel(cases.get(0).asked().key(), many, kinds, Quality.NONE);
    }

    private static KindModel kind(List<Sample> rows) {
        int right = (int) rows.stream().filter(sample -> sample.row().right()).count();
        return new KindModel(rows.size(), right, right < KindModel.FEWEST ? Optional.empty() : Optional.of(LogisticRegression.fit(rows)));
    }

    private static Sample silence(Case one) {
        return new Sample(one.chat(), new Row(QuestionModel.SILENCE, one.asked().gold() == 0, false, Row.pooled(one.asked().rows())));
    }

    private static Quality quality(QuestionModel model, Case one) {
        List<Row> rows = one.asked().rows();
        List<Scored> scored = IntStream.range(0, rows.size()).filter(at -> rows.get(at).answerable()).boxed()
                .flatMap(at -> model.weights(rows.get(at).kind()).stream().map(weights -> new Scored(at, weights.likelihood(rows.get(at).features())))).toList();
        Map<String, Double> together = Row.pooled(rows);
        Map<Rule, Tally> tallies = List.of(Rule.values()).stream().collect(Collectors.toMap(rule -> rule, rule -> {
            List<Scored> chosen = model.choose(scored, together, rule);
            return new Tally(one.asked().gold(), chosen.size(), (int) chosen.stream().filter(choice -> rows.get(choice.place()).right()).count());
        }));
        return new Quality(tallies.get(Rule.SCORE), tallies.get(Rule.RECALL));
    }
}
