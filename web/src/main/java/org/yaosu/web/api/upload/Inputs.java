package org.yaosu.web.api.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Who knows which files runs read. */
@FunctionalInterface
public interface Inputs {

    /**
     * The files that runs read at this moment, as they were called when the runs began: where the data folder has been moved since,
     * they are somewhere else.
     *
     * @throws IOException if nobody can tell
     */
    Collection<Path> now() throws IOException;
}
