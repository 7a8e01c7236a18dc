package org.yaosu.evaluation.compare;

import java.util.List;
import java.util.stream.Collectors;

/** Chats in words. */
final class Places {

    /** More than these are counted. */
    private static final int NAMED = 10;

    private Places() {
    }

    /** {@code 1 chat}, {@code 2 chats}. */
    static String counted(int chats) {
        return chats + (chats == 1 ? " chat" : " chats");
    }

    /** {@code 3, 4, 9}; of many, the first ones. */
    static String of(List<Integer> places) {
        return places.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "))
                + (places.size() > NAMED ? " and " + (places.size() - NAMED) + " more" : "");
    }
}
