package org.yaosu.finetune.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaosu.finetune.rows.Remark;
import org.yaosu.finetune.rows.Remark.What;
import org.yaosu.shell.batch.CommandResult;

/**
 * What was prepared.
 *
 * @param task a training or a test file
 * @param output where it is
 * @param chats the number of chats in it, held-out ones among them
 * @param rows the number of its rows
 * @param rounds how often each of its chats is in it
 * @param validation the file with what was held out; empty where nothing was
 * @param held the number of rows in that
 * @param remarks what is to be known about single chats
 * @param unknown the keys of labels that no field has
 * @param check the command that looks the file through; empty where none does
 */
public record Prepared(Task task, Path output, long chats, long rows, long rounds, Optional<Path> validation, long held, List<Remark> remarks,
        Set<String> unknown, Optional<String> check) implements CommandResult {

    public Prepared {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(validation, "validation");
        remarks = List.copyOf(remarks);
        unknown = new TreeSet<>(unknown);
        Objects.requireNonNull(check, "check");
    }

    /** Whether every chat that was to be summarised was. */
    @Override
    public boolean succeeded() {
        return remarks.stream().noneMatch(remark -> remark.what() == What.UNANSWERED);
    }

    @Override
    public Optional<Path> written() {
        return Optional.of(output);
    }
}
