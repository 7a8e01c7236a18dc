package org.yaosu.engine.journal;

import org.yaosu.api.extract.BatchRequest;

/**
 * What a run was told to do.
 *
 * @param request the request, with the model's choice settled: names and numbers in the place of what was left to the settings
 * @param routed whether the setting {@code routes} holds, because nobody named a provider
 * @param again whether chats that failed, or that no model answered, get another turn
 */
public record RunOrder(BatchRequest request, boolean routed, boolean again) {

    /** The same with another word on those chats. */
    public RunOrder again(boolean now) {
        return new RunOrder(request, routed, now);
    }
}
