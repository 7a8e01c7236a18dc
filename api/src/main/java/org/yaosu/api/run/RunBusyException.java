package org.yaosu.api.run;

import org.yaosu.api.extract.BatchException;

/** Somebody is at work on the run, in this process or in another. */
public final class RunBusyException extends BatchException {

    private static final long serialVersionUID = 1L;

    /** @param message which run it is, and what to do */
    public RunBusyException(String message) {
        super(message);
    }
}
