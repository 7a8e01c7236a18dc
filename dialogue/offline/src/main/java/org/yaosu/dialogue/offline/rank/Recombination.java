package org.yaosu.dialogue.offline.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * New replies out of others: the first clauses of one with the last clauses of another, where the mark between them is the one that stood
 * there before, or a sentence's end; and replies without some of their clauses. No clause comes twice.
 */
final class Recombination {

    private static final Set<String> SENTENCE = Set.of("。", "！", "？", "!", "?");
    private static final Set<String> COMMA = Set.of("，", ",", "；");

    /**
     * A new reply.
     *
     * @param words what it says
     * @param joined whether its parts come from two places, rather than being the beginning of one reply
     */
    record Reply(List<String> words, boolean joined) {
    }

    private final List<List<List<String>>> replies;

    /** @param replies the words of each */
    Recombination(List<List<String>> replies) {
        this.replies = replies.stream().map(Recombination::clauses).toList();
    }

    /** All of them, each once; some may be replies that were given. */
    Set<Reply> all() {
        Set<Reply> all = new LinkedHashSet<>();
        for (List<List<String>> one : replies) {
            for (int kept = 1; kept <= one.size(); kept++) {
                List<List<String>> head = one.subList(0, kept);
                if (kept < one.size() && SENTENCE.contains(mark(one, kept))) {
                    all.add(new Reply(words(head, List.of()), false));
                }
                for (List<List<String>> other : replies) {
                    for (int from = 0; from < other.size(); from++) {
                        List<List<String>> tail = other.subList(from, other.size());
                        if (fit(mark(one, kept), mark(other, from), kept == one.size()) && !repeated(head, tail)) {
                            all.add(new Reply(words(head, tail), true));
                        }
                    }
                }
            }
        }
        return all;
    }

    /**
     * Whether a tail may follow a head.
     *
     * @param end the mark at the head's end; empty where there is none
     * @param before the mark that stood before the tail; empty where the tail is a reply of its own
     * @param whole whether the head is one
     */
    private static boolean fit(String end, String before, boolean whole) {
        return !end.isEmpty() && end.equals(before) || (whole || before.isEmpty()) && SENTENCE.contains(end);
    }

    /** The mark that ends so many clauses; empty where none does. */
    private static String mark(List<List<String>> clauses, int kept) {
        if (kept == 0) {
            return "";
        }
        List<String> clause = clauses.get(kept - 1);
        String last = clause.get(clause.size() - 1);
        return ends(last) ? last : "";
    }

    private static boolean ends(String word) {
        return SENTENCE.contains(word) || COMMA.contains(word);
    }

    private static List<List<String>> clauses(List<String> words) {
        List<List<String>> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            // Several marks in a row end one clause.
            if (i + 1 == words.size() || ends(words.get(i)) && !ends(words.get(i + 1))) {
                clauses.add(words.subList(from, i + 1));
                from = i + 1;
            }
        }
        return clauses;
    }

    private static boolean repeated(List<List<String>> head, List<List<String>> tail) {
        Set<List<String>> said = new HashSet<>();
        head.forEach(clause -> said.add(bare(clause)));
        return tail.stream().anyMatch(clause -> !said.add(bare(clause)));
    }

    private static List<String> bare(List<String> clause) {
        return clause.stream().filter(word -> !ends(word)).toList();
    }

    private static List<String> words(List<List<String>> head, List<List<String>> tail) {
        List<String> words = new ArrayList<>();
        head.forEach(words::addAll);
        tail.forEach(words::addAll);
        return List.copyOf(words);
    }
}
