package org.yaosu.engine.journal;

import java.util.Optional;
import org.yaosu.api.extract.BatchRequest;

/**
 * What a run was told to do.
 *
 * @param request the request, with the model's choice settled: names and numbers in the place of what was left to the settings
 * @param routed whether the setting {@code routes} holds, because nobody named a provider
 * @param again whether chats that failed, or that no model answered, get another turn
 * @param command what is to be entered to go on with it, where it is no batch of chats
 */
public record RunOrder(BatchRequest request, boolean routed, boolean again, Optional<String> command) {

    /** Of a batch of chats. */
    public RunOrder(BatchRequest request, boolean routed, boolean again) {
        this(request, routed, again, Optional.empty());
    }

    /** The same for other work than on chats. */
    public RunOrder of(String other) {
        return new RunOrder(request, routed, again, Optional.of(other));
    }

    /** The same with another word on those chats. */
    public RunOrder again(boolean now) {
        return new RunOrder(request, routed, now, command);
    }
}
