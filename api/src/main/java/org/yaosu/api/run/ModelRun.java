package org.yaosu.api.run;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.model.Models;

/**
 * A run that this process works on. What is asked through it is in the journal: its cost shows among the runs, what was asked before, in
 * whichever run, is answered without a call, and a call that could cost more than the budget has left fails with
 * {@link org.yaosu.api.model.ModelException} of the kind {@code QUOTA}. Who names no providers asks those of the order. Safe for use by
 * several threads.
 */
@ProviderType
public interface ModelRun extends Models, AutoCloseable {

    /** The number of the run. */
    long id();

    /** What was spent by now, in the account's currency. */
    double spent();

    /** Whether a call was not made because it could cost more than the budget has left: then {@link #ask} has said why. */
    boolean exhausted();

    /**
     * All is done.
     *
     * @param what came of it, in words that quote nothing of what was asked
     * @throws IOException if that, or a call since the run began, could not be written
     */
    void done(String what) throws IOException;

    /** Lets the run go; one that is not done was interrupted. */
    @Override
    void close() throws IOException;
}
