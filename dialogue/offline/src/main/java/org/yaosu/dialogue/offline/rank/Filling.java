package org.yaosu.dialogue.offline.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.dialogue.offline.scene.Fact;
import org.yaosu.dialogue.offline.scene.Scene;
import org.yaosu.dialogue.offline.scene.Slots;

/** Fills patterns with the facts of a moment: what has not been said yet comes first, nothing comes twice in one reply, and no statement is repeated. For one thread. */
public final class Filling {

    /** A fact of so many characters, such as a comment, is a statement; shorter ones are names and numbers, which are said again. */
    private static final int STATEMENT = 8;

    private final Slots slots;
    private final String said;
    private final Map<String, List<Fact>> ordered = new HashMap<>();

    public Filling(Scene scene) {
        this.slots = scene.slots();
        this.said = scene.said();
    }

    /** The pattern's words; empty if there is no fact for one of its slots. */
    public Optional<List<String>> fill(List<String> pattern) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (String word : pattern) {
            if (Slots.isSlot(word)) {
                List<Fact> facts = ordered.computeIfAbsent(word, this::freshFirst);
                int next = used.merge(word, 1, Integer::sum) - 1;
                // A topic may be named again, a fact about it not.
                Fact fact = next < facts.size() ? facts.get(next) : facts.size() == 1 && word.indexOf('.') < 0 ? facts.get(0) : null;
                if (fact == null) {
                    return Optional.empty();
                }
                words.addAll(fact.words());
            } else {
                words.add(word);
            }
        }
        return Optional.of(words);
    }

    private List<Fact> freshFirst(String slot) {
        List<Fact> fresh = new ArrayList<>();
        List<Fact> old = new ArrayList<>();
        slots.of(slot).forEach(fact -> (said.contains(fact.joined()) ? old : fresh).add(fact));
        old.stream().filter(fact -> fact.joined().length() < STATEMENT || slot.indexOf('.') < 0).forEach(fresh::add);
        return fresh;
    }
}
