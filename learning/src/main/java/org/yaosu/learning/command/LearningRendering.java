package org.yaosu.learning.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.felix.service.command.Converter;
import org.osgi.service.component.annotations.Component;
import org.yaosu.learning.InService;
import org.yaosu.learning.TrainedReport;
import org.yaosu.learning.model.KindModel;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.QuestionModel;
import org.yaosu.learning.model.Tally;
import org.yaosu.table.Table;

/** Shows people what was learned. */
@Component(property = {Converter.CONVERTER_CLASSES + "=org.yaosu.learning.TrainedReport",
        Converter.CONVERTER_CLASSES + "=org.yaosu.learning.command.LearnedReport"})
public final class LearningRendering implements Converter {

    /** With fewer chats, cross-validation says little and rare answers are not learned. */
    private static final int FEW = 50;

    /** Nothing: none of it can be typed. */
    @Override
    public Object convert(Class<?> desiredType, Object in) {
        return null;
    }

    @Override
    public CharSequence format(Object target, int level, Converter escape) {
        if (target instanceof TrainedReport report) {
            return text(report);
        }
        return target instanceof LearnedReport report ? report.inService().map(LearningRendering::text)
                .orElse("Nothing was learned, or nothing of it is in service: the fields answer by their rules alone. 'train' learns from labelled chats.") : null;
    }

    private static String text(TrainedReport report) {
        String news = report.replaced() == 0 && report.fresh() == report.model().chats() ? ""
                : " (" + report.fresh() + " new, " + report.replaced() + " known before and counted as they are now)";
        return String.join(System.lineSeparator(), "Learned from " + report.model().chats() + " chats" + news + ", written to " + report.output() + ".", "",
                quality(report.model()), report.model().chats() < FEW ? few(report.model().chats()) : "").stripTrailing();
    }

    private static String few(int chats) {
        return System.lineSeparator() + chats + " chats are few: look at 'evaluate' before this is used; what is shipped was learned from 95.";
    }

    private static String text(InService what) {
        Model model = what.model();
        return String.join(System.lineSeparator(),
                "In service:   " + what.place().name(),
                "learned from  " + model.chats() + " chats (" + model.head().fingerprint().substring(0, Math.min(12, model.head().fingerprint().length())) + ")",
                "created       " + model.head().created(),
                "rule          " + what.rule().name().toLowerCase(Locale.ROOT), "", quality(model));
    }

    private static String quality(Model model) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("on chats not learned from", "gold", "score:", "P", "R", "F1", "recall:", "P", "R", "F1"));
        model.questions().values().forEach(question -> rows.add(row(question)));
        List<String> rare = model.questions().values().stream().flatMap(question -> rare(question).stream()).toList();
        return new Table(rows, true).text("") + (rare.isEmpty() ? "" : System.lineSeparator() + System.lineSeparator()
                + "Never answered, with fewer than " + KindModel.FEWEST + " right ones to learn from: " + String.join(", ", rare) + ".");
    }

    private static List<String> row(QuestionModel question) {
        List<String> row = new ArrayList<>(List.of(question.key(), String.valueOf(question.quality().score().gold())));
        for (Tally tally : List.of(question.quality().score(), question.quality().recall())) {
            row.add(String.valueOf(tally.answered()));
            row.add(rate(tally.precision()));
            row.add(rate(tally.recall()));
            row.add(rate(tally.f1()));
        }
        return row;
    }

    private static List<String> rare(QuestionModel question) {
        return question.kinds().entrySet().stream()
                .filter(kind -> kind.getValue().weights().isEmpty() && !kind.getKey().equals(QuestionModel.SILENCE))
                .map(kind -> question.key() + " " + kind.getKey()).collect(Collectors.toList());
    }

    private static String rate(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
