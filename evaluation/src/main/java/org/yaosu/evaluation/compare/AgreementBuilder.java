package org.yaosu.evaluation.compare;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.format.Label;
import org.yaosu.api.score.Agreement;
import org.yaosu.api.score.Agreement.Chats;
import org.yaosu.api.score.Agreement.Difference;
import org.yaosu.api.score.Agreement.Differing;
import org.yaosu.api.score.Agreement.Field;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.score.Cell;
import org.yaosu.evaluation.score.ChatScore;
import org.yaosu.evaluation.score.FieldScore;
import org.yaosu.evaluation.score.Score;
import org.yaosu.evaluation.score.Scorer;

/**
 * Finds out where two sides agree: A is scored as if B were right.
 *
 * @param scorer how records are paired and values compared
 * @param similarity what the scorer's measure for free texts is called
 */
public record AgreementBuilder(Scorer scorer, String similarity) {

    /**
     * Compares both.
     *
     * @param made the time to put into the document
     * @throws IncomparableException if there is no chat in which both have a record
     */
    public Agreement of(Pairing pairing, Instant made) throws IncomparableException {
        List<Integer> shared = pairing.shared();
        if (shared.isEmpty()) {
            throw new IncomparableException("there is no chat in which both " + pairing.a().name() + " and " + pairing.b().name()
                    + " have a record: " + String.join("; ", pairing.notes()));
        }
        Score score = scorer.score(labels(pairing.b(), shared), labels(pairing.a(), shared));
        List<ChatScore> chats = score.chats();
        return new Agreement(new Agreement.Title(pairing.a().name(), pairing.b().name(), made.truncatedTo(ChronoUnit.SECONDS).toString()),
                chats(pairing), score.points(), score.of(), similarity,
                IntStream.range(0, score.fields().size()).mapToObj(place -> field(score.fields().get(place), place, chats)).toList(),
                IntStream.range(0, chats.size()).mapToObj(i -> differing(shared.get(i), pairing, chats.get(i)))
                        .filter(chat -> !chat.differences().isEmpty()).sorted(Comparator.comparingDouble(Differing::points)).toList(),
                pairing.spending(), pairing.notes());
    }

    private static List<List<Label>> labels(Side side, List<Integer> places) {
        return places.stream().map(place -> side.answers().chats().get(place).labels()).toList();
    }

    private static Chats chats(Pairing pairing) {
        int all = Math.max(pairing.a().places(), pairing.b().places());
        int both = pairing.shared().size();
        int inA = (int) IntStream.rangeClosed(1, all).filter(pairing.a()::answers).count();
        int inB = (int) IntStream.rangeClosed(1, all).filter(pairing.b()::answers).count();
        return new Chats(all, both, inA - both, inB - both, all - inA - inB + both);
    }

    /** B stands where a score has gold. */
    private static Field field(FieldScore score, int place, List<ChatScore> chats) {
        int same = (int) chats.stream().filter(chat -> cells(chat, place).allMatch(Cell::exact)).count();
        int inA = filled(chats, place, cell -> !cell.answer().isEmpty());
        int inB = filled(chats, place, cell -> !cell.gold().isEmpty());
        int both = (int) chats.stream().filter(chat -> cells(chat, place).anyMatch(cell -> !cell.answer().isEmpty())
                && cells(chat, place).anyMatch(cell -> !cell.gold().isEmpty())).count();
        return new Field(score.field().key(), score.field().weight(), (double) same / chats.size(), score.points() / score.field().weight(),
                both, inA - both, inB - both, chats.size() - inA - inB + both);
    }

    private static int filled(List<ChatScore> chats, int place, Predicate<Cell> says) {
        return (int) chats.stream().filter(chat -> cells(chat, place).anyMatch(says)).count();
    }

    private static Stream<Cell> cells(ChatScore chat, int place) {
        return chat.pairs().stream().map(pair -> pair.cells().get(place));
    }

    private static Differing differing(int place, Pairing pairing, ChatScore score) {
        Optional<String> id = Stream.of(pairing.a(), pairing.b()).flatMap(side -> side.answers().chats().get(place).id().stream()).findFirst();
        return new Differing(place, id.orElse(null), score.points(), score.pairs().stream().flatMap(pair -> pair.cells().stream())
                .filter(cell -> !cell.exact()).map(cell -> new Difference(cell.field().key(), cell.answer(), cell.gold())).toList());
    }
}
