package org.yaosu.itest.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.extract.BatchListener;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.launcher.Platform;

/** The platform in its own launcher, which servers are compared with. */
final class Launcher implements BatchListener {

    private Launcher() {
    }

    /** The file of records that it makes of the sample chats. */
    static Path records() throws IOException {
        Path records = Built.servers().resolve("records-launcher.json");
        Files.deleteIfExists(records);
        try (Platform platform = Platform.start(Built.workspace())) {
            platform.batchExtractor().run(
                    new BatchRequest(Built.samples(), Optional.empty(), records, Optional.empty(), ExtractionOptions.DEFAULT), new Launcher());
        }
        return records;
    }

    @Override
    public void progress(BatchProgress progress) {
        // the file says it all
    }

    @Override
    public void failure(Rejection rejection) {
        throw new AssertionError(rejection);
    }
}
