package org.yaosu.extractor.fields.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/** The turns of a conversation's talk that have certain words; all words are looked for once. For one thread. */
final class Places {

    private final Sides sides;
    private final Map<Phrase, List<Span>> customers = new HashMap<>();
    private final Map<Phrase, List<Span>> others = new HashMap<>();
    private final Map<Phrase, List<Span>> all = new HashMap<>();

    Places(Sides sides) {
        this.sides = sides;
    }

    Sides sides() {
        return sides;
    }

    List<Span> customers(Phrase words) {
        return customers.computeIfAbsent(words, missing -> in(sides.customerTalk(), missing));
    }

    List<Span> others(Phrase words) {
        return others.computeIfAbsent(words, missing -> in(sides.othersTalk(), missing));
    }

    /** Everybody's, in order. */
    List<Span> all(Phrase words) {
        return all.computeIfAbsent(words, missing -> in(sides.talk(), missing));
    }

    private static List<Span> in(List<Turn> turns, Phrase words) {
        return words.in(turns).map(hit -> hit.turn().span()).toList();
    }
}
