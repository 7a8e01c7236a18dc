package org.yaosu.shell.batch;

import java.util.Optional;
import org.yaosu.api.extract.Privacy;

/** What can be said of privacy. */
public enum PrivacyWord {
    /** As the engine is set. */
    CONFIGURED, OFF, MASK, LOCAL;

    Optional<Privacy> privacy() {
        return this == CONFIGURED ? Optional.empty() : Optional.of(Privacy.valueOf(name()));
    }
}
