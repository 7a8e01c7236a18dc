package org.yaosu.engine.call;

import org.yaosu.api.model.ModelReply;

/**
 * An answer, and what identifies the call that got it: who answered may be another than who was asked, where providers were swapped.
 *
 * @param key the call
 * @param reply the answer
 */
public record Answered(CallKey key, ModelReply reply) {
}
