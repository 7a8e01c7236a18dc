package org.yaosu.api.watch;

import java.util.Objects;
import java.util.Optional;

/**
 * The piece of work that something was done for. Its text leaves the chat's id out, which may be the name of a person.
 *
 * @param run the number of the run in the journal; 0 outside of one
 * @param number the chat's place in the run's input, from 1; outside of a run a number that the platform gives, from 1 since it started;
 *        0 where the work is no chat
 * @param chatId what the chat's owner calls it, which may be a name: to be shown only where somebody wants that; empty where the work is no
 *        chat
 */
public record WorkItem(long run, long number, Optional<String> chatId) {

    /** Outside of runs and chats, such as a provider's check. */
    public static final WorkItem NONE = new WorkItem(0, 0, Optional.empty());

    public WorkItem {
        Objects.requireNonNull(chatId, "chatId");
        if (run < 0 || number < 0) {
            throw new IllegalArgumentException("run " + run + ", number " + number + ": neither is negative");
        }
    }

    /** A run as a whole. */
    public static WorkItem ofRun(long run) {
        return new WorkItem(run, 0, Optional.empty());
    }

    @Override
    public String toString() {
        return "WorkItem[run=" + run + ", number=" + number + "]";
    }
}
