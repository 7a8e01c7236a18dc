package org.yaosu.finetune.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Rows to train with, and others to validate with. Rows whose chats or inputs count as one are on the same side.
 *
 * @param training in their order
 * @param validation in their order
 */
public record Split(List<Made> training, List<Made> validation) {

    public Split {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }

    /**
     * Holds about this share of the rows out; the same rows and seed give the same split.
     *
     * @param share from 0 to less than 1; with 0 nothing is held out
     * @throws IllegalArgumentException if rows are to be held out and all count as one
     */
    public static Split of(List<Made> rows, double share, long seed) {
        if (share == 0) {
            return new Split(rows, List.of());
        }
        List<List<Integer>> groups = new ArrayList<>(groups(rows));
        if (groups.size() < 2) {
            throw new IllegalArgumentException("--validation: nothing can be held out of " + rows.size()
                    + " chats that are near-duplicates of each other; leave the option out, or add other chats");
        }
        Collections.shuffle(groups, new Random(seed));
        // something is always left to train with
        long wanted = Math.min(rows.size() - 1L, Math.max(1, Math.round(share * rows.size())));
        Set<Integer> held = new HashSet<>();
        groups.forEach(group -> {
            if (held.size() + group.size() <= wanted) {
                held.addAll(group);
            }
        });
        if (held.isEmpty()) {
            held.addAll(Collections.min(groups, Comparator.comparing(List::size)));
        }
        List<Made> training = new ArrayList<>();
        List<Made> validation = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            (held.contains(i) ? validation : training).add(rows.get(i));
        }
        return new Split(training, validation);
    }

    private static List<List<Integer>> groups(List<Made> rows) {
        Groups groups = new Groups(rows.size());
        groups.join(rows.stream().map(row -> Sketch.of(row.chat())).toList());
        groups.join(rows.stream().map(row -> Sketch.of(row.row().input())).toList());
        return groups.all();
    }
}
