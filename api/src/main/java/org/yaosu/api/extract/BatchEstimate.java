package org.yaosu.api.extract;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.model.ModelReply.Usage;

/**
 * What it would take to extract a file.
 *
 * @param chats the number of chats
 * @param unreadable the number of chats that cannot be read
 * @param calls calls of models that would be made
 * @param cached calls that are answered by what was answered before
 * @param characters characters (UTF-16) that would be sent
 * @param usage tokens that would be used, with replies of usual length
 * @param cost what they would cost, in the account's currency
 * @param time how long the calls would take; empty where no call of the provider was measured yet
 * @param notes what else is to be known, in words
 */
public record BatchEstimate(long chats, long unreadable, long calls, long cached, long characters, Usage usage, double cost,
        Optional<Duration> time, List<String> notes) {

    public BatchEstimate {
        Objects.requireNonNull(usage, "usage");
        Objects.requireNonNull(time, "time");
        notes = List.copyOf(notes);
    }
}
