package org.yaosu.dialogue.model;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Facts in words, and which of them are nearest to what is talked about. */
final class Facts {

    private Facts() {
    }

    /** Of what, which property, and its value; facts of another length are listed. */
    static String text(List<String> elements) {
        return elements.size() == 3 ? elements.get(0) + "，" + elements.get(1) + "：" + elements.get(2) : String.join("，", elements);
    }

    /** The facts, those first that have most in common with a text; those that have equally much stay in their order. */
    static List<String> nearestFirst(List<String> facts, String topic) {
        Set<String> wanted = bigrams(topic);
        return facts.stream().map(fact -> new Near(fact, nearness(fact, wanted))).sorted(Comparator.comparingDouble(near -> -near.nearness())).map(Near::fact).toList();
    }

    /** A fact, measured once, not whenever it is compared. */
    private record Near(String fact, double nearness) {
    }

    /** Pairs of characters in common, by the root of the fact's own: a long one has some in common with everything. */
    private static double nearness(String fact, Set<String> wanted) {
        Set<String> own = bigrams(fact);
        return own.isEmpty() ? 0 : own.stream().filter(wanted::contains).count() / Math.sqrt(own.size());
    }

    /** Pairs of neighbouring letters and digits. */
    private static Set<String> bigrams(String text) {
        Set<String> bigrams = new HashSet<>();
        int before = -1;
        for (int sign : text.codePoints().toArray()) {
            if (!Character.isLetterOrDigit(sign)) {
                before = -1;
                continue;
            }
            if (before >= 0) {
                bigrams.add(new StringBuilder().appendCodePoint(before).appendCodePoint(sign).toString());
            }
            before = sign;
        }
        return bigrams;
    }
}
