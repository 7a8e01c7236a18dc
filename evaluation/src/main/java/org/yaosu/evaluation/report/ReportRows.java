package org.yaosu.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.chat.Span;
import org.yaosu.api.record.Evidence;
import org.yaosu.evaluation.file.Answers.AnsweredRecord;
import org.yaosu.evaluation.file.Answers.Grounds;
import org.yaosu.evaluation.file.Gold.GoldChat;
import org.yaosu.evaluation.report.Report.Entry;
import org.yaosu.evaluation.report.Report.Place;
import org.yaosu.evaluation.report.Report.Row;
import org.yaosu.evaluation.score.Cell;
import org.yaosu.evaluation.score.ChatScore;
import org.yaosu.evaluation.score.Pair;

/** The chats of a report: gold and answers, side by side. */
final class ReportRows {

    private final Evaluation evaluation;

    ReportRows(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    List<Row> rows() {
        return IntStream.range(0, evaluation.gold().chats().size()).mapToObj(this::row).toList();
    }

    private Row row(int place) {
        GoldChat gold = evaluation.gold().chats().get(place);
        ChatScore score = evaluation.run().score().chats().get(place);
        Optional<ChatScore> other = evaluation.against().map(run -> run.score().chats().get(place));
        List<AnsweredRecord> records = evaluation.run().answers().chats().get(place).records();
        return new Row(gold.number(), gold.chat().id(), score.points(), other.map(ChatScore::points).orElse(null), gold.chat().source(),
                score.pairs().stream().map(pair -> entry(pair, other.flatMap(chat -> partner(chat, pair.gold())),
                        pair.answer().isPresent() ? Optional.of(records.get(pair.answer().getAsInt())) : Optional.empty(), gold.chat().source())).toList());
    }

    /** What the other run says of the same gold record; an answer that nobody asked for has no counterpart there. */
    private static Optional<Pair> partner(ChatScore other, OptionalInt gold) {
        return other.pairs().stream().filter(pair -> gold.isPresent() && pair.gold().equals(gold)).findFirst();
    }

    private static Entry entry(Pair pair, Optional<Pair> other, Optional<AnsweredRecord> record, String source) {
        String paired = pair.gold().isEmpty() ? "answer" : pair.answer().isEmpty() ? "gold" : "both";
        return new Entry(name(pair), IntStream.range(0, pair.cells().size())
                .mapToObj(i -> cell(pair.cells().get(i), other.map(run -> run.cells().get(i)), record, source)).toList(), paired);
    }

    private static String name(Pair pair) {
        return pair.cells().stream().filter(cell -> cell.field().personal()).findFirst()
                .flatMap(cell -> Stream.concat(cell.gold().stream(), cell.answer().stream()).findFirst()).orElse("");
    }

    private static Report.Cell cell(Cell cell, Optional<Cell> other, Optional<AnsweredRecord> record, String source) {
        Optional<Grounds> grounds = record.flatMap(answered -> Optional.ofNullable(answered.grounds().get(cell.field().key())));
        return new Report.Cell(cell.field().key(), cell.gold(), cell.answer(), other.map(Cell::answer).orElse(null),
                cell.kind().name().toLowerCase(Locale.ROOT), cell.points(), grounds.map(Grounds::confidence).orElse(null),
                grounds.map(known -> places(known, source)).orElseGet(() -> verbatim(cell.answer(), source)));
    }

    /** Places outside of the text are of another text: the records were not made of this file. */
    private static List<Place> places(Grounds grounds, String source) {
        return grounds.evidence().stream().map(Evidence::span).filter(span -> span.end() <= source.length()).map(ReportRows::place).toList();
    }

    private static Place place(Span span) {
        return new Place(span.start(), span.end());
    }

    /** Where a file does not say what a value rests on: its first occurrence. */
    private static List<Place> verbatim(List<String> values, String source) {
        return values.stream().filter(source::contains).map(value -> new Place(source.indexOf(value), source.indexOf(value) + value.length())).toList();
    }
}
