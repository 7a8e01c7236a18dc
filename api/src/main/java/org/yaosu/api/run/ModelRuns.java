package org.yaosu.api.run;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps work that asks models for texts in the journal, as runs. Safe for use by several threads. */
@ProviderType
public interface ModelRuns {

    /**
     * Begins a run. Close it when its work has ended.
     *
     * @throws org.yaosu.api.extract.BatchException if nobody can be asked as it is ordered, or no budget can be kept because a provider has no price
     * @throws IOException if the journal cannot be written
     */
    ModelRun begin(ModelRunOrder order) throws IOException;
}
