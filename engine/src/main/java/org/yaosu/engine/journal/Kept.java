package org.yaosu.engine.journal;

import java.util.Optional;
import org.yaosu.engine.Extracted;

/**
 * What a run has of a chat.
 *
 * @param extracted what came of it; empty where it failed
 * @param reason why it failed; empty where it did not
 */
public record Kept(Optional<Extracted> extracted, String reason) {
}
