package org.yaosu.learning.fit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.learning.rows.Fingerprint;

/**
 * Deals chats into parts of equal size, by their fingerprints: the order in which they are given makes no difference.
 * Immutable.
 */
public final class Folds {

    private final int count;
    private final Map<String, Integer> byChat = new HashMap<>();

    /**
     * @param chats fingerprints
     * @param most the number of parts, where there are enough chats
     * @param seed another one deals otherwise
     */
    public Folds(Collection<String> chats, int most, long seed) {
        Map<String, String> drawn = new HashMap<>();
        chats.forEach(chat -> drawn.put(Fingerprint.of(seed + " " + chat), chat));
        List<String> order = drawn.keySet().stream().sorted().map(drawn::get).toList();
        this.count = Math.min(most, order.size());
        for (int at = 0; at < order.size(); at++) {
            byChat.put(order.get(at), at % count);
        }
    }

    public int count() {
        return count;
    }

    /** The part that a chat is in, from 0. */
    public int of(String chat) {
        return byChat.get(chat);
    }
}
