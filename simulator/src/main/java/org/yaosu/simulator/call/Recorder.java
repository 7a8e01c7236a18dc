package org.yaosu.simulator.call;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaosu.simulator.Asked;

/** Remembers what was asked, as much as memory allows: a simulator may run for days. */
final class Recorder {

    /** Characters of request bodies to remember. */
    private static final long LIMIT = 16_000_000;
    /** What a call takes besides its body, in characters. */
    private static final int OVERHEAD = 200;

    private final Map<Long, Asked> asked = new LinkedHashMap<>();
    private long size;

    synchronized void add(Asked call) {
        asked.put(call.number(), call);
        size += size(call);
        for (Iterator<Asked> oldest = asked.values().iterator(); size > LIMIT;) {
            size -= size(oldest.next());
            oldest.remove();
        }
    }

    /** More is known of a call, unless it is forgotten already. */
    synchronized void update(Asked call) {
        asked.replace(call.number(), call);
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked.values());
    }

    private static long size(Asked call) {
        return call.raw().length() + OVERHEAD;
    }
}
