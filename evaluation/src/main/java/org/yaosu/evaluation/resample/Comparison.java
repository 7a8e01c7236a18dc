package org.yaosu.evaluation.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.evaluation.score.ChatScore;
import org.yaosu.evaluation.score.Score;

/**
 * Two runs over the same chats. Differences are taken chat by chat before chats are drawn, so that what makes a chat
 * hard for both runs does not widen the intervals.
 *
 * @param points the points of the run compared with
 * @param difference the points of the first run less those
 * @param interval of the difference
 * @param better chats in which the first run has more points
 * @param worse chats in which it has fewer
 * @param equal chats in which both have the same
 * @param fields the differences of the fields; they add up to the difference
 */
public record Comparison(double points, double difference, Interval interval, int better, int worse, int equal, List<FieldDifference> fields) {

    /** Sums of the same parts in another order differ by less. */
    private static final double SAME = 1e-9;

    public Comparison {
        fields = List.copyOf(fields);
    }

    /**
     * How much more points a field earned in the first run.
     *
     * @param field the field
     * @param difference points a chat
     * @param interval of the difference
     */
    public record FieldDifference(FieldSpec field, double difference, Interval interval) {
    }

    /** Compares two scores of the same chats and the same form. */
    public static Comparison of(Score first, Score other, Bootstrap bootstrap) {
        List<double[]> differences = new ArrayList<>();
        differences.add(differences(first, other, ChatScore::points));
        for (int i = 0; i < first.fields().size(); i++) {
            int field = i;
            differences.add(differences(first, other, chat -> chat.points(field)));
        }
        List<Interval> intervals = bootstrap.means(differences);
        double[] chats = differences.get(0);
        return new Comparison(other.points(), mean(chats), intervals.get(0), count(chats, 1), count(chats, -1), count(chats, 0),
                IntStream.range(0, first.fields().size()).mapToObj(i -> new FieldDifference(first.fields().get(i).field(),
                        mean(differences.get(i + 1)), intervals.get(i + 1))).toList());
    }

    private static double[] differences(Score first, Score other, ToDoubleFunction<ChatScore> points) {
        return IntStream.range(0, first.chats().size())
                .mapToDouble(i -> points.applyAsDouble(first.chats().get(i)) - points.applyAsDouble(other.chats().get(i))).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static int count(double[] differences, int sign) {
        int count = 0;
        for (double difference : differences) {
            count += (Math.abs(difference) < SAME ? 0 : (int) Math.signum(difference)) == sign ? 1 : 0;
        }
        return count;
    }
}
