package org.yaosu.api.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchReport;

/**
 * The runs that the journal of the data folder knows, of this process and of others. Every method throws a
 * {@link BatchException} where there is no run of that number, and an {@link IOException} where the journal cannot be read or
 * written. Safe for use by several threads.
 */
@ProviderType
public interface Runs {

    /**
     * Tries whether the journal can be written at this moment or, where there is none yet, made. Changes nothing. Waits for others who
     * write. Without an implementation of its own, it only tries whether the journal can be read.
     *
     * @throws IOException if not; the message says why, and what to do
     */
    default void check() throws IOException {
        newest();
    }

    /** Every run, the newest first. */
    List<Run> list() throws IOException;

    /** The run of the highest number; empty where there is none. */
    Optional<Run> newest() throws IOException;

    /** All about a run but its chats. */
    RunReport report(long id) throws IOException;

    /**
     * What came of its chats, in their order.
     *
     * @param troubledOnly whether those that went well are left out
     * @param most the most chats to tell of
     */
    List<RunChat> chats(long id, boolean troubledOnly, int most) throws IOException;

    /**
     * Goes on where a run was interrupted, and writes its records. What is there is not asked again, unless a field or a template
     * has another version by now: then what that one gives is.
     *
     * @throws BatchException if another process is at work on it, its input is not there any more, or it is no batch of chats: the
     *         message names the command to enter again
     * @throws org.yaosu.api.extract.BatchStoppedException if it was stopped again
     */
    BatchReport resume(long id, Resumption how, BatchListener listener) throws IOException;

    /** Goes on as {@link #resume} does, and gives chats that failed, or that no model answered, another turn. */
    BatchReport retry(long id, Resumption how, BatchListener listener) throws IOException;

    /**
     * Writes the records that are there, without asking anybody. Chats that have none keep their place.
     *
     * @param writer the name of the format; empty to choose by the output's extension
     */
    BatchReport export(long id, Path output, Optional<String> writer) throws IOException;

    /**
     * Tells what models said about each chat, in the order of the input, from what is kept: nobody is asked. A place that holds no
     * chat that can be read is left out.
     */
    void replies(long id, RunReplies listener) throws IOException;

    /**
     * Deletes all that is kept of a run, and every answer that was kept for it alone, so that nothing can be read in the journal's files.
     *
     * @throws BatchException if a process is at work on it
     */
    void forget(long id) throws IOException;
}
