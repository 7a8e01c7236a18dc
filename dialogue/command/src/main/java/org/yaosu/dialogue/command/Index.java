package org.yaosu.dialogue.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaosu.api.dialogue.DialogueIndexer;
import org.yaosu.chatfiles.line.LineFile;

/**
 * Learns from corpora.
 *
 * @param wish what somebody typed
 * @param services learn
 */
record Index(Wish wish, Services services) {

    Indexed run() throws IOException {
        DialogueIndexer indexer = services.indexer();
        Path index = wish.target();
        for (Path corpus : wish.inputs()) {
            LineFile.check(corpus);
            if (Files.size(corpus) == 0 && Files.isRegularFile(corpus)) {
                throw new IOException(corpus + " is empty: there is nothing to learn from it");
            }
        }
        if (Files.exists(index) && !Files.isDirectory(index)) {
            throw new IllegalArgumentException(index + " is a file; an index is a folder, name another with -o");
        }
        return new Indexed(index, indexer.index(wish.inputs(), index));
    }
}
