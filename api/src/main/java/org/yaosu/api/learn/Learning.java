package org.yaosu.api.learn;

import java.io.IOException;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.format.ChatRow;

/**
 * Learns on from chats that somebody corrected, and puts what was learned into service: within about a second {@link Learned} is
 * what came of it. One at a time learns, also of several processes; the others wait. Safe for use by several threads.
 */
@ProviderType
public interface Learning {

    /**
     * Learns from all chats that were learned from before and these, which takes seconds. Nothing changes where it fails.
     *
     * @param corrected chats with at least one label each; one that is known already counts as it is here
     * @throws NothingLearnedException if there is nothing yet that could be learned on
     * @throws IllegalArgumentException if a chat has no label, or if there are too few chats to learn from
     * @throws IOException if what was learned before cannot be read, or what was learned now cannot be written
     */
    Lesson learn(List<ChatRow.Read> corrected) throws IOException;
}
