package org.yaosu.shell.progress;

import java.util.ArrayList;
import java.util.List;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.shell.Amounts;

/** How far a batch is, in words. */
final class Standing {

    private final BatchProgress progress;
    private final Pace pace;
    private final String unit;

    /** @param unit what one of many is called */
    Standing(BatchProgress progress, Pace pace, String unit) {
        this.progress = progress;
        this.pace = pace;
        this.unit = unit;
    }

    /** For a line of its own, with what a bar shows by itself. */
    String line() {
        List<String> parts = new ArrayList<>();
        parts.add(Amounts.count(progress.chats(), unit) + (progress.kept() == 0 ? "" : " (" + progress.kept() + " from before)"));
        if (progress.bytesTotal() > 0) {
            parts.add(100 * progress.bytesRead() / progress.bytesTotal() + "% read");
        }
        pace.rate().ifPresent(rate -> parts.add(Amounts.decimal(rate) + " a second"));
        pace.left().ifPresent(left -> parts.add(Amounts.time(left) + " left"));
        return String.join(", ", troubles(parts));
    }

    /** For the end of a bar, where room is scarce. */
    String brief() {
        List<String> parts = new ArrayList<>();
        parts.add(Amounts.count(progress.chats(), unit));
        pace.rate().ifPresent(rate -> parts.add(Amounts.decimal(rate) + "/s"));
        return String.join(", ", troubles(parts));
    }

    private List<String> troubles(List<String> parts) {
        if (progress.failed() > 0) {
            parts.add(progress.failed() + " failed");
        }
        if (progress.unanswered() > 0) {
            parts.add(progress.unanswered() + " unanswered");
        }
        if (progress.cost() > 0) {
            parts.add("cost " + Amounts.cost(progress.cost()));
        }
        return parts;
    }
}
