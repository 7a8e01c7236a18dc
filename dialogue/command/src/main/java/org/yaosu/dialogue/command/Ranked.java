package org.yaosu.dialogue.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.dialogue.command.human.Ranking;
import org.yaosu.shell.batch.CommandResult;

/**
 * Teams that were ranked.
 *
 * @param ranking their places
 * @param json the file that was written for machines
 */
public record Ranked(Ranking ranking, Optional<Path> json) implements CommandResult {

    public Ranked {
        Objects.requireNonNull(ranking, "ranking");
        Objects.requireNonNull(json, "json");
    }

    /** Whoever wins. */
    @Override
    public boolean succeeded() {
        return true;
    }

    @Override
    public Optional<Path> written() {
        return json;
    }
}
