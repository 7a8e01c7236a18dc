package org.yaosu.web.api.run;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;

/** How long runs are kept, as whoever serves says. Safe for use by several threads. */
@Component(service = Keep.class)
public final class Keep {

    private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,4})([dh])");

    private volatile Optional<Duration> time = Optional.empty();

    /** From now on; empty for ever. */
    public void set(Optional<Duration> kept) {
        time = kept;
    }

    /**
     * Reads what people write.
     *
     * @param text such as {@code 30d} or {@code 12h}; empty for ever
     * @throws IllegalArgumentException if it is something else
     */
    public static Optional<Duration> parse(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(duration(text));
    }

    private static Duration duration(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("--keep " + text + ": it must be a number of days or hours, such as 30d or 12h");
        }
        long count = Long.parseLong(matcher.group(1));
        return matcher.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    /** How long after the last work on it a run is forgotten; empty for never. */
    Optional<Duration> time() {
        return time;
    }
}
