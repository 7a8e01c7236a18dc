package org.yaosu.engine.prompt.example;

import java.util.List;
import java.util.stream.IntStream;
import org.yaosu.engine.prompt.Line;

/** The pairs of neighbouring characters of a chat, each once. Immutable. */
final class Bigrams {

    private final int[] pairs;

    private Bigrams(int[] pairs) {
        this.pairs = pairs;
    }

    static Bigrams of(List<Line> lines) {
        return new Bigrams(lines.stream().map(Line::text)
                .flatMapToInt(text -> IntStream.range(1, text.length()).map(i -> text.charAt(i - 1) << 16 | text.charAt(i)))
                .distinct().sorted().toArray());
    }

    /** How alike two chats are: pairs in common over pairs in the mean (Dice's coefficient), from 0 to 1. */
    double overlap(Bigrams other) {
        int common = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < pairs.length && theirs < other.pairs.length) {
            int order = Integer.compare(pairs[mine], other.pairs[theirs]);
            common += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        int both = pairs.length + other.pairs.length;
        return both == 0 ? 0 : 2.0 * common / both;
    }
}
