package org.yaosu.engine.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.call.CallBook;

/** A run that this process works on: nobody else can until it is closed. Safe for use by several threads. */
public final class RunLog implements AutoCloseable {

    /** The number of the run. */
    public long id() {
        throw new UnsupportedOperationException("not written yet");
    }

    public RunOrder order() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Other terms hold from now on: another input, output or budget. */
    public void reorder(RunOrder order) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What is there of a chat. */
    public Optional<Kept> kept(Content content) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Writes entries in one transaction: all of them are there afterwards, or none. */
    public void commit(List<Entry> entries) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The input ends after so many chats: what stood behind is not there any more. */
    public void endsAfter(long chats) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** The books for the chat at this place. Where something cannot be written, the next {@link #commit} says so. */
    public CallBook book(long index) {
        throw new UnsupportedOperationException("not written yet");
    }

    /** What was spent by now, in the account's currency. */
    public double spent() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Tells each chat in its order. */
    public void tell(Teller teller) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Writes down that something happened. */
    public void happened(String what) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Writes down how the run stands: done or interrupted. */
    public void state(RunState state) throws IOException {
        throw new UnsupportedOperationException("not written yet");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("not written yet");
    }

    /** Hears of the chats of a run. */
    public interface Teller {

        /** @param extraction with the id of the chat at this place */
        void extraction(long index, Extraction extraction) throws IOException;

        /** A chat without a record: it failed, could not be read, or has had no turn yet. */
        void rejection(Rejection rejection) throws IOException;
    }
}
