package org.yaosu.evaluation.score;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.field.FieldSpec;

/**
 * How one field did.
 *
 * @param field the field
 * @param points the points it earned, a chat; the fields' points add up to the score
 * @param exact the share of records in which both sides say the same, or nothing; 1 where there are no records
 * @param counts what became of its values
 * @param confusion which closed values are taken for which; empty where the field takes any text or is compared by similarity
 */
public record FieldScore(FieldSpec field, double points, double exact, Counts counts, Optional<Confusion> confusion) {

    static FieldScore of(FieldSpec field, int place, List<ChatScore> chats) {
        List<Cell> cells = chats.stream().flatMap(chat -> chat.pairs().stream()).map(pair -> pair.cells().get(place)).toList();
        return new FieldScore(field, chats.stream().mapToDouble(chat -> chat.points(place)).average().orElseThrow(),
                cells.stream().mapToInt(cell -> cell.exact() ? 1 : 0).average().orElse(1),
                cells.stream().map(Counts::of).reduce(Counts.NONE, Counts::plus),
                field.unique() && !field.closedValues().isEmpty() ? Optional.of(Confusion.of(field, cells)) : Optional.empty());
    }
}
