package org.yaosu.finetune.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/** Finds texts that count as one among those that were added. For one thread. */
public final class Alike {

    private final List<Sketch> sketches = new ArrayList<>();
    private final List<Map<Long, List<Integer>>> bands = new ArrayList<>();

    /** Of nothing yet. */
    public Alike() {
        for (int band = 0; band < Sketch.BANDS; band++) {
            bands.add(new HashMap<>());
        }
    }

    /** Adds a text; its number is that of texts before. */
    public void add(Sketch sketch) {
        for (int band = 0; band < Sketch.BANDS; band++) {
            bands.get(band).computeIfAbsent(sketch.band(band), none -> new ArrayList<>(1)).add(sketches.size());
        }
        sketches.add(sketch);
    }

    /** The number of texts. */
    public int size() {
        return sketches.size();
    }

    /** The first text that is like this one. */
    public OptionalInt first(Sketch sketch) {
        int[] first = {Integer.MAX_VALUE};
        forEach(sketch, number -> first[0] = Math.min(first[0], number));
        return first[0] == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(first[0]);
    }

    /** Every text that is like this one, some more than once. */
    void forEach(Sketch sketch, IntConsumer each) {
        for (int band = 0; band < Sketch.BANDS; band++) {
            for (int number : bands.get(band).getOrDefault(sketch.band(band), List.of())) {
                if (sketches.get(number).isLike(sketch)) {
                    each.accept(number);
                }
            }
        }
    }
}
