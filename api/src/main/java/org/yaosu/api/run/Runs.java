package org.yaosu.api.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    /** Every run, the newest first: each is counted up, which takes a while where there are many. */
    default List<Run> list() throws IOException {
        return list(Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Some of the runs, the newest first.
     *
     * @param below tells of those with lower numbers
     * @param most the most runs to tell of
     */
    List<Run> list(long below, int most) throws IOException;

    /** The run of the highest number; empty where there is none. */
    Optional<Run> newest() throws IOException;

    /** The file that each run reads, by the number of the run. Nothing is counted for it. */
    Map<Long, Path> inputs() throws IOException;

    /** All about a run but its chats. */
    RunReport report(long id) throws IOException;

    /**
     * What came of some of its chats, in their order.
     *
     * @param after tells of those behind this place; 0 from the first on
     * @param troubledOnly whether those that went well are left out
     * @param most the most chats to tell of
     */
    List<RunChat> chats(long id, long after, boolean troubledOnly, int most) throws IOException;

    /** The same from the first chat on. */
    default List<RunChat> chats(long id, boolean troubledOnly, int most) throws IOException {
        return chats(id, 0, troubledOnly, most);
    }

    /**
     * Why to go on with a run would change nothing at this moment, in words that quote nothing of a chat; empty where it would, or may.
     * Of a run that is done, that is told by every record, which takes as long as to read them.
     *
     * @param again whether chats that failed, or that no model answered, would get another turn, as with {@link #retry}
     * @throws BatchException also if it cannot be gone on with, as {@link #resume} does
     */
    Optional<String> futile(long id, boolean again) throws IOException;

    /**
     * Goes on where a run was interrupted, and writes its records. What is there is not asked again, unless a field or a template
     * has another version by now: then what that one gives is.
     *
     * @throws RunBusyException if somebody is at work on it
     * @throws BatchException if its input is not there any more, or it is no batch of chats: the message names the command to enter again
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
     * @throws RunBusyException if somebody is at work on it
     */
    void forget(long id) throws IOException;
}
