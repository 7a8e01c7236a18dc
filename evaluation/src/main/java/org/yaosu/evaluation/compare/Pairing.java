package org.yaosu.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.api.score.RunSpending;

/**
 * Two sides of the same chats.
 *
 * @param a the first
 * @param b the one it is compared with
 * @param notes what a reader has to know before comparing them, chats without a record among it
 */
public record Pairing(Side a, Side b, List<String> notes) {

    public Pairing {
        notes = List.copyOf(notes);
    }

    /**
     * Puts two sides beside each other; notes name the files that runs read.
     *
     * @throws IncomparableException if they are not of the same chats
     */
    public static Pairing of(Side a, Side b) throws IncomparableException {
        return of(a, b, UnaryOperator.identity());
    }

    /**
     * The same.
     *
     * @param told what notes tell of the path of a file that a run read
     */
    static Pairing of(Side a, Side b, UnaryOperator<Path> told) throws IncomparableException {
        List<String> notes = new ArrayList<>();
        if (a.report().isPresent() && b.report().isPresent() && a.name().equals(b.name())) {
            notes.add("both are " + a.name() + ": there can be no difference");
        }
        notes.addAll(SameChats.check(a, b, told));
        int places = Math.max(a.places(), b.places());
        Stream.of(a, b).distinct().forEach(side -> notes.addAll(Gaps.of(side, places)));
        Stream.of(a, b).distinct().flatMap(side -> side.spending().stream()).filter(spent -> spent.saved() > 0)
                .forEach(spent -> notes.add(spent.run() + ": " + spent.saved() + " of its questions were answered by what was kept, and cost it nothing: "
                        + "asked anew ('extract --fresh') it would have cost more"));
        return new Pairing(a, b, notes);
    }

    /** What both took, as far as that is known, the first one first. */
    public List<RunSpending> spending() {
        return Stream.of(a, b).flatMap(side -> side.spending().stream()).toList();
    }

    /** The places from 1 of the chats in which both have a record. */
    List<Integer> shared() {
        return IntStream.rangeClosed(1, Math.max(a.places(), b.places())).filter(place -> a.answers(place) && b.answers(place)).boxed().toList();
    }
}
