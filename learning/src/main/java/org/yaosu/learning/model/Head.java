package org.yaosu.learning.model;

import java.time.Instant;
import java.util.Objects;

/**
 * What a model was made from.
 *
 * @param created when
 * @param chats how many chats
 * @param fingerprint one for all of these chats
 * @param folds the number of parts of the cross-validation
 * @param seed how chats were dealt into them
 */
public record Head(Instant created, int chats, String fingerprint, int folds, long seed) {

    public Head {
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(fingerprint, "fingerprint");
    }
}
