package org.yaosu.web.api;

import java.time.Duration;
import org.yaosu.web.http.Limits;

/**
 * The settings, checked.
 *
 * @param limits of requests that are held in memory
 * @param uploadLimit the most bytes of a file of chats
 * @param freeDisk how many bytes an upload leaves free on the disk
 * @param slowest how many bytes a second a file must come or go in the mean
 * @param transfers how many files may come or go at a time
 * @param runs how many runs may be worked on at a time
 * @param streams how many callers may listen to runs at a time
 */
public record ApiSettings(Limits limits, long uploadLimit, long freeDisk, long slowest, int transfers, int runs, int streams) {

    static final int BODY_LIMIT = 4 << 20;
    static final long BODY_TIME = 10_000;
    /** A model takes its time, also where it is asked more than once. */
    static final long TIME_LIMIT = 60_000;
    static final int REQUESTS = 32;
    static final long UPLOAD_LIMIT = 1L << 30;
    static final long FREE_DISK = 256L << 20;
    static final long SLOWEST = 4 << 10;
    static final int TRANSFERS = 8;
    static final int RUNS = 4;
    static final int STREAMS = 64;

    public ApiSettings {
        positive("bodyLimit", limits.body());
        positive("bodyTime", limits.bodyTime().toMillis());
        positive("timeLimit", limits.time().toMillis());
        positive("requests", limits.requests());
        positive("uploadLimit", uploadLimit);
        if (freeDisk < 0) {
            throw new IllegalArgumentException("freeDisk = " + freeDisk + ": it must be 0 or more");
        }
        positive("slowest", slowest);
        positive("transfers", transfers);
        positive("runs", runs);
        positive("streams", streams);
    }

    /** @throws IllegalArgumentException with the name of the setting that is wrong */
    static ApiSettings of(ApiConfig config) {
        return new ApiSettings(new Limits(config.bodyLimit(), Duration.ofMillis(config.bodyTime()), Duration.ofMillis(config.timeLimit()), config.requests()),
                config.uploadLimit(), config.freeDisk(), config.slowest(), config.transfers(), config.runs(), config.streams());
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " = " + value + ": it must be 1 or more");
        }
    }
}
