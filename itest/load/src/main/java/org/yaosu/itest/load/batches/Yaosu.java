package org.yaosu.itest.load.batches;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaosu.itest.load.process.Program;

/**
 * This platform, as its users start it.
 *
 * @param root the workspace
 */
record Yaosu(Path root) implements Contender {

    @Override
    public String name() {
        return "Yaosu";
    }

    @Override
    public int calls(int limit) {
        return limit;
    }

    @Override
    public Program start(URI service, int limit, Path input, Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("conf")).resolve("org.yaosu.provider.spark-bench.cfg"), """
                url = %s
                appId = demo
                apiKey = demo-key
                apiSecret = demo-secret
                concurrency = %d
                """.formatted(service, limit));
        Files.createDirectory(folder.resolve("plugins"));
        return Program.start(List.of(root.resolve("yaosu").toString(), "extract", input.toString(), "-o", folder.resolve("out.jsonl").toString(),
                "--provider", "bench"), Map.of("YAOSU_HOME", folder.toString(), "YAOSU_JAVA_OPTS", "-Xmx" + HEAP + "m"), folder.resolve("log"));
    }
}
