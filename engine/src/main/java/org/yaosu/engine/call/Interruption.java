package org.yaosu.engine.call;

import java.util.concurrent.CancellationException;

/** An interrupt, as callers are told of it. */
final class Interruption {

    private Interruption() {
    }

    /** Restores the thread's flag. */
    static CancellationException during(String what) {
        Thread.currentThread().interrupt();
        return new CancellationException("interrupted while " + what);
    }
}
