package org.yaosu.engine.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunReport;
import org.yaosu.engine.call.CallKey;

/** The journal of a data folder: an SQLite file, opened when it is first needed. Safe for use by several threads and processes. */
public final class Journal implements AutoCloseable {

    /** @param folder where its files are; made when they are */
    public Journal(Path folder) {
    }

    /** Begins a run. */
    public RunLog begin(RunOrder order) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /**
     * Takes up a run.
     *
     * @throws org.yaosu.api.extract.BatchException if there is none of this number, or another process is at work on it
     */
    public RunLog takeUp(long id) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Tells the chats of a run that somebody may be at work on; see {@link RunLog#tell}. */
    public void tell(long id, RunLog.Teller teller) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** See {@link org.yaosu.api.run.Runs}, as the others of these names. */
    public List<Run> list() throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    public Optional<Run> newest() throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    public RunReport report(long id) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    public List<RunChat> chats(long id, boolean troubledOnly, int most) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    public void forget(long id) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Whether a call was answered before. */
    public boolean knows(CallKey key) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The mean time of the last calls of a provider that succeeded, at most so many; empty where there are none. */
    public Optional<Duration> callTime(String provider, int last) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void close() {
    }
}
