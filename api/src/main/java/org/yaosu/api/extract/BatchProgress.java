package org.yaosu.api.extract;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a batch is.
 *
 * @param run the number of its run; 0 where there is none
 * @param chats the number of chats done, failed ones among them
 * @param kept the number of those that were done before this turn of the run began
 * @param failed the number of chats that failed
 * @param unanswered the number of chats that a model was to answer, and none did
 * @param bytesRead how much of the input is read and done with
 * @param bytesTotal the size of the input; 0 where it is not known
 * @param cost what calls have cost in this run, in the account's currency
 * @param time since this turn of the run began
 */
public record BatchProgress(long run, long chats, long kept, long failed, long unanswered, long bytesRead, long bytesTotal, double cost,
        Duration time) {

    public BatchProgress {
        Objects.requireNonNull(time, "time");
    }

    /** Of a batch that is no run. */
    public BatchProgress(long chats, long failed, long bytesRead, long bytesTotal) {
        this(0, chats, 0, failed, 0, bytesRead, bytesTotal, 0, Duration.ZERO);
    }
}
