package org.yaosu.engine.journal;

import org.yaosu.api.extract.BatchRequest;

/**
 * What a run was told to do.
 *
 * @param request the request, with the model's choice settled: names and numbers in the place of what was left to the settings
 * @param routed whether the setting {@code routes} holds, because nobody named a provider
 */
public record RunOrder(BatchRequest request, boolean routed) {
}
