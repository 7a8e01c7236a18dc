package org.yaosu.simulator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaosu.simulator.Brain;
import org.yaosu.simulator.replay.RecordedBrain;
import org.yaosu.simulator.replay.Recording;

/**
 * The files of recorded answers that options name; empty where they name none.
 *
 * @param folder what their names are relative to
 */
record RecordedFiles(Path folder, String chats, String summaries, String replies) {

    /**
     * A brain that answers from them.
     *
     * @param other who answers what they do not
     * @throws IllegalArgumentException if a file is not named, or not there
     * @throws IOException if one cannot be read; the message says why
     */
    Brain brain(ChatFiles reading, Brain other) throws IOException {
        if (chats.isEmpty() || summaries.isEmpty() && replies.isEmpty()) {
            throw new IllegalArgumentException("--answers recorded: name the chats with --chats, and what models answered about them with --summaries, --replies or both");
        }
        Optional<Recording> written = summaries.isEmpty() ? Optional.empty() : Optional.of(Recording.summaries(file("--summaries", summaries)));
        Optional<Recording> filled = replies.isEmpty() ? Optional.empty() : Optional.of(Recording.replies(file("--replies", replies)));
        return new RecordedBrain(reading.texts(file("--chats", chats)), written, filled, other);
    }

    /** @throws IllegalArgumentException if a file is named: nobody would read it */
    void refuseAny() {
        if (!(chats + summaries + replies).isEmpty()) {
            throw new IllegalArgumentException("--chats, --summaries and --replies go with --answers recorded");
        }
    }

    private Path file(String option, String name) {
        Path file = folder.resolve(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException(option + " " + name + ": there is no such file, or it cannot be read; check the path");
        }
        return file;
    }
}
