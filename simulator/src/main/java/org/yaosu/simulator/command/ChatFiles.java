package org.yaosu.simulator.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.chatfiles.Readers;

/**
 * Reads files of chats.
 *
 * @param readers the readers of this moment
 */
record ChatFiles(Readers readers) {

    /**
     * The chats' texts in the order of the file; empty for a row that holds none, so that the others keep their places.
     *
     * @throws IllegalArgumentException if no reader is known for the file's extension
     * @throws IOException if it cannot be read; the message says why
     */
    List<String> texts(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file)); ChatSource source = readers.of(file).open(input)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                texts.add(row.get() instanceof ChatRow.Read read ? read.chat().source() : "");
            }
        } catch (ChatFormatException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
        return texts;
    }
}
