package org.yaosu.shell;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people read them, the same in every command. */
public final class Amounts {

    /** Below this, two decimals would leave nothing of what was paid. */
    private static final double SMALL = 0.1;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Amounts() {
    }

    /** {@code 1 chat}, {@code 2 chats}. */
    public static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Seconds with one decimal, without a unit. */
    public static String seconds(Duration time) {
        return decimal(time.toMillis() / 1000.0);
    }

    /** With its units: {@code 4 s}, {@code 4.2 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
    public static String time(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < MINUTE) {
            return (time.getNano() == 0 ? Long.toString(seconds) : seconds(time)) + " s";
        }
        return seconds < HOUR ? seconds / MINUTE + " min " + seconds % MINUTE + " s" : seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
    }

    /** Money: two decimals, and more of what would be nothing with two. */
    public static String cost(double cost) {
        return cost == 0 ? "0" : String.format(Locale.ROOT, cost < SMALL ? "%.4f" : "%.2f", cost);
    }

    /** With one decimal. */
    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
