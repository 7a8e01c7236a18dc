package org.yaosu.evaluation.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yaosu.evaluation.report.MeanReport;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.resample.Bootstrap;

/** A cross-validation in words and tables. */
final class EvaluatedText {

    private EvaluatedText() {
    }

    static String of(Evaluated evaluated) {
        List<String> lines = new ArrayList<>();
        lines.add("rule " + evaluated.rule().name().toLowerCase(Locale.ROOT) + ", every chat answered by what was learned from others"
                + (evaluated.reports().size() == 1 ? "" : "; means of " + evaluated.reports().size() + " repeats") + ":");
        if (evaluated.reports().size() > 1) {
            for (int repeat = 0; repeat < evaluated.reports().size(); repeat++) {
                Report report = evaluated.reports().get(repeat);
                lines.add(String.format(Locale.ROOT, "seed %d: %.2f points, macro F1 %s", evaluated.seed() + repeat, report.score().points(),
                        ScoreText.share(report.score().macroF1())));
            }
        }
        Report mean = evaluated.reports().size() == 1 ? evaluated.reports().get(0)
                : MeanReport.of(evaluated.reports(), new Bootstrap(evaluated.seed()));
        lines.add(ScoreText.of(new Scored(mean, evaluated.files())));
        return String.join(System.lineSeparator(), lines);
    }
}
