package org.yaosu.dialogue.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.dialogue.command.score.DialogueScore;
import org.yaosu.shell.batch.CommandResult;

/**
 * Replies that were scored.
 *
 * @param score how good they are
 * @param json the file that was written for machines
 */
public record Scored(DialogueScore score, Optional<Path> json) implements CommandResult {

    public Scored {
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(json, "json");
    }

    /** Whatever the score is. */
    @Override
    public boolean succeeded() {
        return true;
    }

    @Override
    public Optional<Path> written() {
        return json;
    }
}
