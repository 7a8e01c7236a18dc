package org.yaosu.itest.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.yaosu.itest.soak.Counts.Interval;

/**
 * How long chats took beyond the model's own 20 ms.
 *
 * @param chats how many
 * @param median in milliseconds
 * @param p99 in milliseconds
 * @param most in milliseconds
 */
record Pauses(long chats, double median, double p99, double most) {

    private static final long LATENCY = 20_000;

    static Pauses of(List<Interval> chats, Predicate<Interval> wanted) {
        Histogram micros = new Histogram(3);
        chats.stream().filter(wanted).forEach(chat -> micros.recordValue(Math.max(0, (chat.end() - chat.start()) / 1_000 - LATENCY)));
        return new Pauses(micros.getTotalCount(), micros.getValueAtPercentile(50) / 1e3, micros.getValueAtPercentile(99) / 1e3, micros.getMaxValue() / 1e3);
    }

    /** Whether a chat was under way in one of these times. */
    static Predicate<Interval> during(List<Interval> times) {
        return chat -> times.stream().anyMatch(chat::overlaps);
    }

    String text() {
        return String.format(Locale.ROOT, "p50 %5.1f ms, p99 %6.1f ms, most %7.1f ms, %d chats", median, p99, most, chats);
    }
}
