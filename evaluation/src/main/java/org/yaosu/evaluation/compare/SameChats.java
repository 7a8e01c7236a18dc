package org.yaosu.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.yaosu.api.record.Evidence;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.file.Answers.AnsweredChat;

/**
 * Tells whether two sides are of the same chats: by their number, by their ids, and by the words that both read values from,
 * which have to be the same where they stand at the same place of a chat. An id that is only the chat's place proves nothing.
 */
final class SameChats {

    private final Side a;
    private final Side b;
    private final UnaryOperator<Path> told;
    private final List<Integer> otherIds = new ArrayList<>();
    private final List<Integer> otherWords = new ArrayList<>();
    private int proven;

    private SameChats(Side a, Side b, UnaryOperator<Path> told) {
        this.a = a;
        this.b = b;
        this.told = told;
    }

    /**
     * Checks two sides.
     *
     * @param told what is told of the path of a file that a run read
     * @return what a reader has to know about it, in words
     * @throws IncomparableException if they are not of the same chats
     */
    static List<String> check(Side a, Side b, UnaryOperator<Path> told) throws IncomparableException {
        return new SameChats(a, b, told).check();
    }

    private List<String> check() throws IncomparableException {
        List<String> notes = new ArrayList<>();
        Side fewer = a.places() < b.places() ? a : b;
        if (a.places() != b.places()) {
            if (!fewer.unfinished()) {
                throw different(a.name() + " has " + Places.counted(a.places()) + " and " + b.name() + " has " + b.places());
            }
            notes.add(fewer.name() + " has not come to its end: it has read " + fewer.places() + " of " + Places.counted(Math.max(a.places(), b.places())));
        }
        IntStream.rangeClosed(1, fewer.places()).forEach(this::look);
        if (!otherIds.isEmpty()) {
            throw different("other ids in " + Places.counted(otherIds.size()) + " (" + Places.of(otherIds) + ")");
        }
        if (!otherWords.isEmpty()) {
            throw different("other words at the same places of " + Places.counted(otherWords.size()) + " (" + Places.of(otherWords) + ")");
        }
        if (proven == 0) {
            notes.add("only the number of chats tells that " + a.name() + " and " + b.name() + " are of the same ones: they have no ids and no evidence in common" + inputs());
        }
        return notes;
    }

    private String inputs() {
        return a.report().isEmpty() || b.report().isEmpty() ? ""
                : "; " + a.name() + " read " + told.apply(a.report().get().run().input()) + ", " + b.name() + " " + told.apply(b.report().get().run().input());
    }

    private IncomparableException different(String why) {
        return new IncomparableException(a.name() + " and " + b.name() + " are not of the same chats: " + why
                + "; compare two runs over one file ('runs' shows the input of each)");
    }

    private void look(int place) {
        AnsweredChat one = a.answers().chats().get(place);
        AnsweredChat other = b.answers().chats().get(place);
        if (one == null || other == null) {
            return;
        }
        Optional<String> id = one.id().filter(known -> other.id().isPresent());
        boolean named = id.isPresent() && id.equals(other.id());
        if (id.isPresent() && !named) {
            otherIds.add(place);
        }
        Map<Integer, Character> words = words(one);
        List<Map.Entry<Integer, Character>> common = words(other).entrySet().stream().filter(letter -> words.containsKey(letter.getKey())).toList();
        if (common.stream().anyMatch(letter -> !words.get(letter.getKey()).equals(letter.getValue()))) {
            otherWords.add(place);
        }
        proven += !common.isEmpty() || named && !id.get().equals(Integer.toString(place)) ? 1 : 0;
    }

    /** The characters of a chat that are known from its evidence, by their places. */
    private static Map<Integer, Character> words(AnsweredChat chat) {
        Map<Integer, Character> known = new HashMap<>();
        chat.words().forEach(words -> put(words, known));
        return known;
    }

    private static void put(Evidence words, Map<Integer, Character> known) {
        for (int i = 0; i < words.text().length(); i++) {
            known.put(words.span().start() + i, words.text().charAt(i));
        }
    }
}
