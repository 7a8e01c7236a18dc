package org.yaosu.dialogue.command.score;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.api.dialogue.DialogueExample;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.chatfiles.line.Line;
import org.yaosu.chatfiles.line.LineFile;

/** The right replies of a file, in order: JSON Lines with {@code response}, or one reply a line. The first line tells which. */
final class Golds implements Closeable {

    /**
     * A right reply.
     *
     * @param subtask empty where the file does not say
     * @param text empty where a row of JSON has no response, or a blank one
     */
    record Gold(String subtask, Optional<String> text) {
    }

    private final Path path;
    private final DialogueFormat format;
    private final LineFile file;
    private Boolean json;

    Golds(Path path, DialogueFormat format) throws IOException {
        this.path = path;
        this.format = format;
        this.file = LineFile.open(path);
    }

    Optional<Gold> next() throws IOException {
        Optional<Line> line = file.next();
        return line.isPresent() ? Optional.of(gold(line.get())) : Optional.empty();
    }

    private Gold gold(Line line) throws IOException {
        String text = Pairs.text(path, line);
        if (json == null) {
            json = text.stripLeading().startsWith("{");
        }
        if (!json) {
            return new Gold("", Optional.of(text));
        }
        try {
            DialogueExample row = format.read(text);
            return new Gold(row.request().subtrack(), row.response());
        } catch (DialogueFormatException e) {
            throw new IOException(path + ", line " + line.number() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
