package org.yaosu.learning.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaosu.api.learn.Rule;
import org.yaosu.learning.fit.Folds;
import org.yaosu.learning.fit.KindFit;
import org.yaosu.learning.fit.KindTrainer;
import org.yaosu.learning.fit.Sample;
import org.yaosu.learning.model.KindModel.LearnedKind;
import org.yaosu.learning.rows.Case;
import org.yaosu.learning.rows.Row;
import org.yaosu.learning.rule.BestF1.Known;
import org.yaosu.learning.rule.RecallThresholds;
import org.yaosu.learning.rule.Scored;

/** Learns one question, and measures by cross-validation over all of that, thresholds included, how well it is answered. */
public final class QuestionTrainer {

    /** A candidate that is likelier right than wrong wins points. */
    private static final double SCORE = 0.5;

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
        Map<String, KindFit> fits = new HashMap<>();
        Map<String, List<Known>> known = new HashMap<>();
        samples.forEach((kind, rows) -> {
            if (right(rows) >= KindModel.FEWEST) {
                KindFit fit = new KindTrainer(settings.strengths(), settings.folds(), settings.seed()).fit(rows);
                fits.put(kind, fit);
                known.put(kind, IntStream.range(0, rows.size()).mapToObj(at -> new Known(fit.outOfFold().get(at), rows.get(at).row().right())).toList());
            }
        });
        Map<String, Double> recall = known.isEmpty() ? Map.of() : RecallThresholds.of(known, SCORE);
        SortedMap<String, KindModel> kinds = new TreeMap<>();
        samples.forEach((kind, rows) -> kinds.put(kind, new KindModel(rows.size(), right(rows), Optional.ofNullable(fits.get(kind))
                .map(fit -> new LearnedKind(fit.strength(), fit.weights(), SCORE, recall.get(kind))))));
        return new QuestionModel(cases.get(0).asked().key(), cases.get(0).asked().many(), silence(cases), kinds, Quality.NONE);
    }

    private static int right(List<Sample> rows) {
        return (int) rows.stream().filter(sample -> sample.row().right()).count();
    }

    /** One chat more, in which silence is right: where there are few, to say nothing is the safe guess. */
    private static double silence(List<Case> cases) {
        List<Case> without = cases.stream().filter(one -> one.asked().rows().stream().noneMatch(Row::right)).toList();
        return (without.stream().filter(one -> one.asked().gold() == 0).count() + 1.0) / (without.size() + 1.0);
    }

    private static Quality quality(QuestionModel model, Case one) {
        List<Row> rows = one.asked().rows();
        List<Scored> scored = IntStream.range(0, rows.size()).filter(at -> rows.get(at).answerable()).boxed()
                .flatMap(at -> model.learned(rows.get(at).kind()).stream()
                        .map(kind -> new Scored(at, rows.get(at).kind(), kind.weights().likelihood(rows.get(at))))).toList();
        Map<Rule, Tally> tallies = List.of(Rule.values()).stream().collect(Collectors.toMap(rule -> rule, rule -> {
            List<Scored> chosen = model.choose(scored, rule);
            return new Tally(one.asked().gold(), chosen.size(), (int) chosen.stream().filter(choice -> rows.get(choice.place()).right()).count());
        }));
        return new Quality(tallies.get(Rule.SCORE), tallies.get(Rule.RECALL));
    }
}
