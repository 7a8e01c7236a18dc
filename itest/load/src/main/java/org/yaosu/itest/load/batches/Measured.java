package org.yaosu.itest.load.batches;

import java.util.List;
import java.util.Locale;
import org.yaosu.itest.load.process.Program.Usage;
import org.yaosu.itest.load.service.Served;

/**
 * What came of one run.
 *
 * @param contender who
 * @param cell with what service
 * @param chats how many it extracted
 * @param served what the service saw
 * @param usage what it took
 * @param start what it takes to start and extract one chat
 */
record Measured(String contender, Cell cell, int chats, Served served, Usage usage, Usage start) {

    /** What the columns of {@link #row} are. */
    static final List<String> HEAD = List.of("client", "latency", "limit", "chats", "chats/s", "of limit/latency", "when warm", "refused", "wall", "CPU/chat", "resident");

    /** The part of what the service allows that was had of it, in percent. */
    double percent() {
        return 100 * served.rate() / cell.ceiling();
    }

    /** The same of the second half of the answers. */
    double percentWhenWarm() {
        return 100 * served.laterRate() / cell.ceiling();
    }

    List<String> row() {
        return List.of(contender, cell.latency().toMillis() + " ms", Integer.toString(cell.limit()), Integer.toString(chats), text("%.1f", served.rate()),
                text("%.1f %%", percent()), text("%.1f %%", percentWhenWarm()), Long.toString(served.refused()), text("%.1f s", usage.wall().toMillis() / 1e3),
                text("%.1f ms", (usage.cpu().toMillis() - start.cpu().toMillis()) / Math.max(1.0, chats - 1)), usage.resident() + " MB");
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
