package org.yaosu.simulator.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.yaosu.simulator.Asked;

/** Remembers what was asked, as much as memory allows: a simulator may run for days. */
final class Recorder {

    /** Characters of request bodies to remember. */
    private static final long LIMIT = 16_000_000;
    /** What a call takes besides its body, in characters. */
    private static final int OVERHEAD = 200;

    private final Deque<Asked> asked = new ArrayDeque<>();
    private long size;

    synchronized void add(Asked call) {
        asked.addLast(call);
        size += size(call);
        while (size > LIMIT) {
            size -= size(asked.removeFirst());
        }
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    private static long size(Asked call) {
        return call.raw().length() + OVERHEAD;
    }
}
