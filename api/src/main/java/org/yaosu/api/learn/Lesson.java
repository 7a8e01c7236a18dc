package org.yaosu.api.learn;

/**
 * What came of {@link Learning}.
 *
 * @param chats how many chats it knows by now
 * @param added how many of those it did not know before
 * @param replaced how many it knew before, and counts as they were corrected
 */
public record Lesson(int chats, int added, int replaced) {

    public Lesson {
        if (added < 0 || replaced < 0 || added + replaced > chats) {
            throw new IllegalArgumentException(added + " chats added and " + replaced + " replaced cannot be of " + chats);
        }
    }
}
