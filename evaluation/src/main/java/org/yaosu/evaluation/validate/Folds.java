package org.yaosu.evaluation.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A partition of chats, drawn at random. Chats with the same text are in one part: what is learned from one would know the
 * other.
 *
 * @param parts the places of the chats of each part, from 0; every place is in one part
 */
record Folds(List<List<Integer>> parts) {

    Folds {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * Draws parts of almost the same number of texts.
     *
     * @param texts the chats' texts; blanks around them make no difference
     * @param seed the same seed gives the same parts
     * @throws IllegalArgumentException if there are too few texts for as many parts
     */
    static Folds draw(List<String> texts, int count, long seed) {
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        IntStream.range(0, texts.size()).forEach(place -> alike.computeIfAbsent(texts.get(place).strip(), text -> new ArrayList<>()).add(place));
        if (count < 2 || count > alike.size()) {
            throw new IllegalArgumentException("--folds " + count + ": it must be 2 to " + alike.size() + ", the number of chats that differ");
        }
        List<List<Integer>> groups = new ArrayList<>(alike.values());
        Collections.shuffle(groups, new Random(seed));
        return new Folds(IntStream.range(0, count).mapToObj(part -> IntStream.range(0, groups.size()).filter(group -> group % count == part)
                .mapToObj(groups::get).flatMap(List::stream).toList()).toList());
    }

    /** The places that are not in a part. */
    List<Integer> without(int part) {
        return IntStream.range(0, parts.size()).filter(other -> other != part).boxed().flatMap(other -> parts.get(other).stream()).sorted().toList();
    }
}
