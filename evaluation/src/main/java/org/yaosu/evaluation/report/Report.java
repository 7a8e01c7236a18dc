package org.yaosu.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.yaosu.api.score.RunSpending;

/**
 * What the score command knows, in the shape of {@code report.json}. Numbers are points unless they say otherwise;
 * null is what there is none of.
 *
 * @param title what was scored
 * @param score the score
 * @param fields the fields that have a weight, in the form's order
 * @param comparison how the run compares with another one; null where there is none
 * @param rows the chats
 * @param warnings what is odd about the files
 * @param spending what each run took, where runs of the journal were compared; left out where none was
 */
public record Report(Title title, Summary score, List<Field> fields, Comparison comparison, List<Row> rows, List<String> warnings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RunSpending> spending) {

    public Report {
        spending = List.copyOf(spending);
    }

    /** Of records of which nobody knows what they took. */
    public Report(Title title, Summary score, List<Field> fields, Comparison comparison, List<Row> rows, List<String> warnings) {
        this(title, score, fields, comparison, rows, warnings, List.of());
    }

    /** The names of the files, and when the report was made (ISO 8601). */
    public record Title(String gold, String answers, String against, String made) {
    }

    /**
     * The score of all chats.
     *
     * @param points points of a chat, on average
     * @param of the most there can be
     * @param interval the 95 % interval of the points: its two ends
     * @param chats how many chats
     * @param macroF1 the mean F1 of {@code macroFields} fields; null where there are none
     * @param floors what can be had without reading a chat
     * @param similarity the measure for answers that are not unique
     */
    public record Summary(double points, int of, List<Double> interval, int chats, Double macroF1, int macroFields, Floors floors, String similarity) {
    }

    /** Points of the empty and of the constant answer. */
    public record Floors(double empty, double constant) {
    }

    /**
     * How one field did; see {@link org.yaosu.evaluation.score.Counts} for the counts, and
     * {@link org.yaosu.evaluation.score.FieldScore} for {@code exact}.
     */
    public record Field(String key, int order, int weight, boolean list, boolean unique, double points, double exact, Double precision, Double recall,
            Double f1, double right, double wrong, double missing, double spurious, int gold, Confusion confusion) {
    }

    /** Gold values (rows) by values given (columns). */
    public record Confusion(List<String> labels, List<List<Integer>> counts) {
    }

    /** The other run's points, how much more the first one has, and in how many chats. */
    public record Comparison(double points, double difference, List<Double> interval, int better, int worse, int equal, List<Difference> fields) {
    }

    /** How many more points a field earned than in the other run. */
    public record Difference(String key, double difference, List<Double> interval) {
    }

    /**
     * One chat.
     *
     * @param number its place in the gold file, from 1
     * @param against the other run's points
     * @param text the chat's source text; left out where it is null
     */
    public record Row(int number, String id, double points, Double against, @JsonInclude(JsonInclude.Include.NON_NULL) String text, List<Entry> records) {
    }

    /**
     * A gold record with its answer, or one of both alone.
     *
     * @param name who the record is about, as far as its first personal field tells
     * @param paired {@code both}, {@code gold} or {@code answer}
     */
    public record Entry(String name, List<Cell> fields, String paired) {
    }

    /**
     * One field of a record.
     *
     * @param other the answer of the run compared with
     * @param kind one of {@link org.yaosu.evaluation.score.Cell.Kind}, in small letters
     * @param confidence of the least sure value
     * @param evidence where the answer stands in the chat's text
     */
    public record Cell(String key, List<String> gold, List<String> answer, List<String> other, String kind, double points, Double confidence,
            List<Place> evidence) {
    }

    /** Characters (UTF-16) of the chat's text. */
    public record Place(int start, int end) {
    }

    /** The same without the chats' texts. */
    public Report withoutTexts() {
        return new Report(title, score, fields, comparison, rows.stream()
                .map(row -> new Row(row.number(), row.id(), row.points(), row.against(), null, row.records())).toList(), warnings, spending);
    }

    /** The same with what the runs took, and with more that is odd. */
    public Report with(List<RunSpending> taken, List<String> odd) {
        return new Report(title, score, fields, comparison, rows, Stream.concat(odd.stream(), warnings.stream()).toList(), taken);
    }
}
