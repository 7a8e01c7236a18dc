package org.yaosu.evaluation.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A partition of chats, drawn at random.
 *
 * @param parts the places of the chats of each part, from 0; every place is in one part
 */
record Folds(List<List<Integer>> parts) {

    Folds {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /**
     * Draws parts of almost the same size.
     *
     * @param seed the same seed gives the same parts
     */
    static Folds draw(int chats, int count, long seed) {
        List<Integer> places = new ArrayList<>(IntStream.range(0, chats).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        return new Folds(IntStream.range(0, count)
                .mapToObj(part -> IntStream.range(0, chats).filter(place -> place % count == part).mapToObj(places::get).toList()).toList());
    }

    /** The places that are not in a part. */
    List<Integer> without(int part) {
        return IntStream.range(0, parts.size()).filter(other -> other != part).boxed().flatMap(other -> parts.get(other).stream()).sorted().toList();
    }
}
