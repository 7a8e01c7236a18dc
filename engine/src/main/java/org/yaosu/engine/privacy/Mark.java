package org.yaosu.engine.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that is to be hidden.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param kind what stands there, such as {@code 人}
 */
record Mark(int start, int end, String kind) {

    int length() {
        return end - start;
    }

    String of(String text) {
        return text.substring(start, end);
    }

    boolean contains(Mark other) {
        return start <= other.start && other.end <= end;
    }

    /** The same places in order, those that overlap made one, of the kind of the longest. */
    static List<Mark> union(List<Mark> marks) {
        List<Mark> union = new ArrayList<>();
        int longest = 0;
        for (Mark mark : marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            Mark last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || last.end <= mark.start) {
                union.add(mark);
                longest = mark.length();
            } else {
                union.set(union.size() - 1, new Mark(last.start, Math.max(last.end, mark.end), mark.length() > longest ? mark.kind : last.kind));
                longest = Math.max(longest, mark.length());
            }
        }
        return union;
    }

    /** What is left of these marks beside others; both in order and none overlapping. */
    static List<Mark> without(List<Mark> marks, List<Mark> others) {
        List<Mark> left = new ArrayList<>();
        int next = 0;
        for (Mark mark : marks) {
            int start = mark.start;
            while (next < others.size() && others.get(next).end <= start) {
                next++;
            }
            for (int i = next; i < others.size() && others.get(i).start < mark.end; i++) {
                if (others.get(i).start > start) {
                    left.add(new Mark(start, others.get(i).start, mark.kind));
                }
                start = others.get(i).end;
            }
            if (start < mark.end) {
                left.add(new Mark(start, mark.end, mark.kind));
            }
        }
        return left;
    }
}
