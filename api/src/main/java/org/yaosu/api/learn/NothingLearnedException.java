package org.yaosu.api.learn;

import java.io.IOException;

/** Nothing was learned yet that could be learned on; the message says how to begin. */
public final class NothingLearnedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message what is missing, and what to do next */
    public NothingLearnedException(String message) {
        super(message);
    }
}
