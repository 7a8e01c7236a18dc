package org.yaosu.evaluation.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yaosu.evaluation.file.Answers.Matched;
import org.yaosu.evaluation.file.Gold;
import org.yaosu.evaluation.report.Report.Difference;
import org.yaosu.evaluation.report.Report.Field;
import org.yaosu.evaluation.report.Report.Summary;
import org.yaosu.evaluation.report.Report.Title;
import org.yaosu.evaluation.resample.Bootstrap;
import org.yaosu.evaluation.resample.Comparison;
import org.yaosu.evaluation.resample.Interval;
import org.yaosu.evaluation.score.Confusion;
import org.yaosu.evaluation.score.Counts;
import org.yaosu.evaluation.score.FieldScore;
import org.yaosu.evaluation.score.Score;
import org.yaosu.evaluation.score.Scorer;

/**
 * Makes reports.
 *
 * @param scorer how records are scored
 * @param similarity what the scorer's measure for free texts is called
 * @param seed of the intervals
 */
public record ReportBuilder(Scorer scorer, String similarity, long seed) {

    /**
     * Scores a run.
     *
     * @param against the run to compare it with
     * @param made the time to put into the report
     */
    public Report report(Gold gold, Matched answers, Optional<Matched> against, Instant made) {
        Evaluation evaluation = Evaluation.of(gold, answers, against, scorer, new Bootstrap(seed));
        return new Report(new Title(gold.file(), answers.file(), against.map(Matched::file).orElse(null), made.truncatedTo(ChronoUnit.SECONDS).toString()),
                summary(evaluation), evaluation.run().score().fields().stream().map(ReportBuilder::field).toList(),
                evaluation.comparison().map(ReportBuilder::comparison).orElse(null), new ReportRows(evaluation).rows(), evaluation.warnings());
    }

    private Summary summary(Evaluation evaluation) {
        Score score = evaluation.run().score();
        return new Summary(score.points(), score.of(), ends(evaluation.interval()), score.chats().size(), boxed(score.macroF1()),
                score.macroFields().size(), new Report.Floors(evaluation.floors().empty(), evaluation.floors().constant()), similarity);
    }

    private static Field field(FieldScore score) {
        Counts counts = score.counts();
        return new Field(score.field().key(), score.field().order(), score.field().weight(), score.field().list(), score.field().unique(),
                score.points(), score.exact(), boxed(counts.precision()), boxed(counts.recall()), boxed(counts.f1()),
                counts.right(), counts.wrong(), counts.missing(), counts.spurious(), counts.gold(),
                score.confusion().map(ReportBuilder::confusion).orElse(null));
    }

    private static Report.Confusion confusion(Confusion confusion) {
        return new Report.Confusion(confusion.labels(), confusion.counts());
    }

    private static Report.Comparison comparison(Comparison comparison) {
        return new Report.Comparison(comparison.points(), comparison.difference(), ends(comparison.interval()), comparison.better(), comparison.worse(),
                comparison.equal(), comparison.fields().stream()
                        .map(field -> new Difference(field.field().key(), field.difference(), ends(field.interval()))).toList());
    }

    private static List<Double> ends(Interval interval) {
        return List.of(interval.low(), interval.high());
    }

    private static Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
