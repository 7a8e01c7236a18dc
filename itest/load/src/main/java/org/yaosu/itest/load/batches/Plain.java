package org.yaosu.itest.load.batches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.yaosu.itest.load.client.PlainClient;
import org.yaosu.itest.load.process.Java;
import org.yaosu.itest.load.process.Program;

/**
 * A plain client.
 *
 * @param pool whether it has as many threads as calls are allowed, or one
 */
record Plain(boolean pool) implements Contender {

    @Override
    public String name() {
        return pool ? "thread pool" : "sequential";
    }

    @Override
    public int calls(int limit) {
        return pool ? limit : 1;
    }

    @Override
    public Program start(URI service, int limit, Path input, Path folder) throws IOException {
        return Program.start(Java.command(PlainClient.class, HEAP, service.toString(), input.toString(), folder.resolve("out.jsonl").toString(),
                Integer.toString(calls(limit))), Map.of(), folder.resolve("log"));
    }
}
