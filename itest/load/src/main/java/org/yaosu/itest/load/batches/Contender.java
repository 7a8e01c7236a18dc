package org.yaosu.itest.load.batches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.yaosu.itest.load.process.Program;

/** A program that extracts a file of chats by asking a service. */
interface Contender {

    /** The heap of all of them, in MB. */
    int HEAP = 512;

    /** What it is called in tables. */
    String name();

    /** The calls that it makes at a time, where the service allows so many. */
    int calls(int limit);

    /**
     * Starts it.
     *
     * @param service where the service is
     * @param limit the calls at a time that the account may have
     * @param input chats, as JSON Lines
     * @param folder an empty folder to work in; it leaves {@code out.jsonl} there, with a line for each chat
     */
    Program start(URI service, int limit, Path input, Path folder) throws IOException;
}
