package org.yaosu.shell.batch;

import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Spending;
import org.yaosu.shell.CommandException;

/**
 * What was said of files; empty where nothing was.
 *
 * @param folder the folder that somebody is in
 * @param in the file of chats
 * @param from its format
 * @param output the file to write
 * @param format its format
 */
record BatchFiles(Path folder, String in, String from, String output, String format) {

    BatchFiles {
        if (output.isEmpty() && !format.isEmpty()) {
            throw CommandException.misuse("extract --format " + format + " needs -o: which file to write");
        }
    }

    BatchRequest request(ExtractionOptions options, Spending spending) {
        return new BatchRequest(folder.resolve(in), word(from), folder.resolve(written()), word(format), options, spending);
    }

    /** What is written, as it may be typed in the folder: {@code chats.submit.json} of {@code data/chats.json} where nobody said. */
    String written() {
        return output.isEmpty() ? folder.resolve(in).getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".submit.json" : output;
    }

    private static Optional<String> word(String given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(given);
    }
}
