package org.yaosu.finetune.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts numbers from 0 into groups, by joining two at a time (union-find). */
final class Groups {

    private final int[] parents;

    /** Each by itself. */
    Groups(int size) {
        parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
    }

    void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /** Joins all whose texts count as one. */
    void join(List<Sketch> texts) {
        Alike alike = new Alike();
        for (int i = 0; i < texts.size(); i++) {
            int number = i;
            alike.forEach(texts.get(i), before -> join(before, number));
            alike.add(texts.get(i));
        }
    }

    /** In the order of their first members. */
    List<List<Integer>> all() {
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(root(i), none -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }

    private int root(int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
