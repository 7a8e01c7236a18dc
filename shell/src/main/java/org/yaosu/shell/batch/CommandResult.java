package org.yaosu.shell.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** What a command returns where something may have gone wrong on the way: the command line's status depends on it. */
@ConsumerType
public interface CommandResult {

    /** Whether all went well. */
    boolean succeeded();

    /** The file that was written; empty where none was. Where that is standard output, people read of the outcome elsewhere. */
    default Optional<Path> written() {
        return Optional.empty();
    }
}
