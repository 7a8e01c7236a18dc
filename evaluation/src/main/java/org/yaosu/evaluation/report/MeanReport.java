package org.yaosu.evaluation.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yaosu.evaluation.report.Report.Field;
import org.yaosu.evaluation.report.Report.Summary;
import org.yaosu.evaluation.resample.Bootstrap;
import org.yaosu.evaluation.resample.Interval;

/** The mean of several runs over the same chats: every number is the mean of its numbers, and the interval is that of the chats' mean points. */
public final class MeanReport {

    private final List<Report> runs;

    private MeanReport(List<Report> runs) {
        this.runs = runs;
    }

    /**
     * Means of runs; without rows, confusion tables and comparison.
     *
     * @param runs at least one, over the same chats and fields
     * @param bootstrap draws the interval
     */
    public static Report of(List<Report> runs, Bootstrap bootstrap) {
        return new MeanReport(runs).mean(bootstrap);
    }

    private Report mean(Bootstrap bootstrap) {
        Report first = runs.get(0);
        return new Report(first.title(), summary(first.score(), bootstrap), IntStream.range(0, first.fields().size()).mapToObj(this::field).toList(),
                null, List.of(), first.warnings());
    }

    private Summary summary(Summary first, Bootstrap bootstrap) {
        double[] points = IntStream.range(0, runs.get(0).rows().size())
                .mapToDouble(chat -> runs.stream().mapToDouble(run -> run.rows().get(chat).points()).average().orElseThrow()).toArray();
        Interval interval = bootstrap.mean(points);
        return new Summary(mean(runs, run -> run.score().points()), first.of(), List.of(interval.low(), interval.high()), first.chats(),
                known(runs, run -> run.score().macroF1()), first.macroFields(), first.floors(), first.similarity());
    }

    private Field field(int place) {
        List<Field> all = runs.stream().map(run -> run.fields().get(place)).toList();
        Field first = all.get(0);
        return new Field(first.key(), first.order(), first.weight(), first.list(), first.unique(), mean(all, Field::points), mean(all, Field::exact),
                known(all, Field::precision), known(all, Field::recall), known(all, Field::f1), mean(all, Field::right), mean(all, Field::wrong),
                mean(all, Field::missing), mean(all, Field::spurious), first.gold(), null);
    }

    private static <T> double mean(List<T> all, ToDoubleFunction<T> number) {
        return all.stream().mapToDouble(number).average().orElseThrow();
    }

    /** The mean of those that have the number; null where none has. */
    private static <T> Double known(List<T> all, Function<T, Double> number) {
        List<Double> numbers = all.stream().map(number).filter(Objects::nonNull).toList();
        return numbers.isEmpty() ? null : mean(numbers, Double::doubleValue);
    }
}
