package org.yaosu.shell.batch;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What goes on after the command that returned it, until Ctrl-C, and then ends what is under way in its own time: {@link #close()}
 * takes as long as that, and less where its thread is interrupted. The command line ends with the status 0 then.
 */
@ConsumerType
public interface Lingering extends AutoCloseable {

    /** What is to be said, in one line, where the process ends before it. */
    String lastWords();

    @Override
    void close();
}
