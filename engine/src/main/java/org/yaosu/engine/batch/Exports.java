package org.yaosu.engine.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.format.RecordWriter;
import org.yaosu.engine.format.Formats;
import org.yaosu.lease.Lease;

/** Writes records to files, by the formats in service. */
record Exports(Formats<RecordWriter> writers) {

    /**
     * What can be seen before the first chat is not found out after the last.
     *
     * @throws BatchException if the output cannot be written
     */
    void check(Path output, Optional<String> format, Path input) throws IOException {
        if (Files.isDirectory(output)) {
            throw new BatchException(output + " is a directory; name a file to write to");
        }
        if (Files.isRegularFile(output) && Files.exists(input) && Files.isSameFile(input, output)) {
            throw new BatchException("the output " + output + " is the input; choose another output");
        }
        writers.lease(format, output).close();
        OutputFile.check(output);
    }

    /**
     * Writes the records of a run.
     *
     * @param run its number; 0 where there is none, because there is nothing to keep
     * @param broken why the input could not be read to its end
     * @param start when the work that this ends began, by {@link System#nanoTime}
     */
    BatchReport write(Path output, Optional<String> format, Export.Source source, long run, Optional<String> broken, long start) throws IOException {
        try (Lease<RecordWriter> writer = writers.lease(format, output)) {
            Export export = new Export(output, writer.service(), run);
            export.write(source);
            return export.report(broken, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
