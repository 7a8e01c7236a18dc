package org.yaosu.api.dialogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Learns from corpora what the offline responders say. */
@ProviderType
public interface DialogueIndexer {

    /**
     * Reads corpora into an index. What was there before stays until the new one is whole, and is then replaced; something there that
     * is no index is never touched.
     *
     * @param corpora files of JSON Lines, also gzipped, one dialogue a line; a line that cannot be understood is counted, and the others are learned
     * @param index the folder to write
     * @throws IllegalArgumentException if a corpus is no file that may be read
     * @throws IOException if a file cannot be read or the folder cannot be written; the message says which and why
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it still is, and what was there before is too
     */
    IndexReport index(List<Path> corpora, Path index) throws IOException;
}
