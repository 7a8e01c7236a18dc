package org.yaosu.dialogue.offline.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What may be said of a request's facts, by slot. A slot is a word that begins with {@link #SIGN}, which {@link #unsigned} takes out of texts. One
 * fact may fill several slots, such as the director of two films; in a text it stands for the first of them. Immutable.
 */
public final class Slots {

    /** The first character of each slot; of a private use area, so that hardly any text has it. */
    public static final char SIGN = '\uE000';

    private final Map<String, List<Fact>> bySlot;
    private final List<Fact> named;

    /** @param facts those that come first give their slots to a text that names them */
    public Slots(List<Fact> facts) {
        Map<String, Map<String, Fact>> slots = new HashMap<>();
        Map<String, Fact> first = new LinkedHashMap<>();
        for (Fact fact : facts) {
            String joined = fact.joined();
            if (!joined.isEmpty()) {
                slots.computeIfAbsent(fact.slot(), slot -> new LinkedHashMap<>()).putIfAbsent(joined, fact);
                first.putIfAbsent(joined, fact);
            }
        }
        this.bySlot = slots.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, slot -> List.copyOf(slot.getValue().values())));
        // A single character is more often part of a word than a fact.
        this.named = first.values().stream().filter(fact -> fact.joined().codePointCount(0, fact.joined().length()) > 1)
                .sorted(Comparator.comparing((Fact fact) -> fact.joined().length()).reversed()).toList();
    }

    /** A slot's name in patterns. */
    public static String slot(String name) {
        return SIGN + name;
    }

    /** A text with the replacement character wherever it has the sign of slots: none of its words is a slot. */
    public static String unsigned(String text) {
        return text.replace(SIGN, '\uFFFD');
    }

    /** Whether a word of a pattern is a slot. */
    public static boolean isSlot(String word) {
        return !word.isEmpty() && word.charAt(0) == SIGN;
    }

    /** What can fill a slot, in the request's order; none for an unknown one. */
    public List<Fact> of(String slot) {
        return bySlot.getOrDefault(slot, List.of());
    }

    /** The words with slots in the place of the facts that they name, longer facts first. */
    public List<String> generalise(List<String> words) {
        String text = String.join("", words);
        String[] slots = new String[text.length()];
        int[] occurrences = new int[text.length()];
        int occurrence = 0;
        for (Fact fact : named) {
            String value = fact.joined();
            for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
                if (free(slots, at, value.length())) {
                    occurrence++;
                    for (int i = at; i < at + value.length(); i++) {
                        slots[i] = fact.slot();
                        occurrences[i] = occurrence;
                    }
                }
            }
        }
        return occurrence == 0 ? List.copyOf(words) : pattern(words, slots, occurrences);
    }

    private static boolean free(String[] slots, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (slots[i] != null) {
                return false;
            }
        }
        return true;
    }

    private static List<String> pattern(List<String> words, String[] slots, int[] occurrences) {
        List<String> pattern = new ArrayList<>();
        int at = 0;
        int last = 0;
        for (String word : words) {
            StringBuilder rest = new StringBuilder();
            for (int i = 0; i < word.length(); i++, at++) {
                if (slots[at] == null) {
                    rest.append(word.charAt(i));
                } else if (occurrences[at] != last) {
                    add(pattern, rest);
                    pattern.add(slots[at]);
                    last = occurrences[at];
                }
            }
            add(pattern, rest);
        }
        return List.copyOf(pattern);
    }

    private static void add(List<String> pattern, StringBuilder rest) {
        if (!rest.isEmpty()) {
            pattern.add(rest.toString());
            rest.setLength(0);
        }
    }
}
