package org.yaosu.finetune.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaosu.api.extract.Spending;
import org.yaosu.finetune.FinetuneSettings;
import org.yaosu.shell.batch.Budget;

/**
 * What somebody typed. Numbers are negative and words empty where nothing was said.
 *
 * @param folder the folder that somebody is in
 * @param task what is to be done
 */
record Wish(Path folder, Task task, String file, String output, String summaries, boolean chats, String format, String corrected, String instruction,
        long rows, int characters, long seed, double validation, String budget, boolean fresh, String against, String json) {

    private static final Map<Task, Set<String>> TAKEN = Map.of(
            Task.TRAIN, Set.of("-o", "--summaries", "--chats", "--format", "--corrected", "--instruction", "--rows", "--characters", "--validation", "--budget", "--fresh"),
            Task.TEST, Set.of("-o", "--summaries", "--chats", "--corrected", "--characters", "--budget", "--fresh"),
            Task.CHECK, Set.of("--rows", "--characters", "--against", "--json"));

    /** @throws IllegalArgumentException if the words do not go together */
    Wish checked() {
        given().forEach((option, given) -> {
            if (given && !TAKEN.get(task).contains(option)) {
                throw wrong("takes no " + option);
            }
        });
        if (task != Task.CHECK && output.isEmpty()) {
            throw wrong("needs -o: the file to write, such as " + (task == Task.TRAIN ? "traindata.jsonl" : "test.csv"));
        }
        if (chats && !summaries.isEmpty()) {
            throw wrong("takes --chats or --summaries, not both: what the model is to read");
        }
        if (summaries.isEmpty() && (fresh || !budget.isEmpty())) {
            throw wrong("takes " + (fresh ? "--fresh" : "--budget") + " with --summaries alone: nobody is asked otherwise");
        }
        if (rows != -1 && rows < 1 || characters != -1 && characters < 1) {
            throw wrong("--rows and --characters: they must be 1 or more");
        }
        if (!(validation >= 0 && validation < 1)) {
            throw wrong("--validation " + validation + ": it is a share, from 0 to less than 1, such as 0.1");
        }
        return this;
    }

    private Map<String, Boolean> given() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("-o", !output.isEmpty());
        given.put("--summaries", !summaries.isEmpty());
        given.put("--chats", chats);
        given.put("--format", !format.isEmpty());
        given.put("--corrected", !corrected.isEmpty());
        given.put("--instruction", !instruction.isEmpty());
        given.put("--rows", rows != -1);
        given.put("--characters", characters != -1);
        given.put("--validation", validation != 0);
        given.put("--budget", !budget.isEmpty());
        given.put("--fresh", fresh);
        given.put("--against", !against.isEmpty());
        given.put("--json", !json.isEmpty());
        return given;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("prepare " + task + " " + what);
    }

    /** The file of chats, or the one to look through. */
    Path input() {
        return folder.resolve(file);
    }

    Path target() {
        return folder.resolve(output);
    }

    /** The file for what is held out, beside the target; empty where nothing is. */
    Optional<Path> validationFile() {
        String name = target().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return validation == 0 ? Optional.empty()
                : Optional.of(target().resolveSibling(dot > 0 ? name.substring(0, dot) + ".validation" + name.substring(dot) : name + ".validation"));
    }

    /** The command that looks a prepared file through, with the limits that it was made for. */
    String check(Path prepared) {
        return "./yaosu prepare check " + prepared + (rows == -1 ? "" : " --rows " + rows) + (characters == -1 ? "" : " --characters " + characters);
    }

    Optional<Path> correctedFile() {
        return path(corrected);
    }

    Optional<Path> againstFile() {
        return path(against);
    }

    Optional<Path> jsonFile() {
        return path(json);
    }

    private Optional<Path> path(String given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(given));
    }

    Spending spending() {
        return new Spending(Budget.of("prepare " + task, budget), fresh);
    }

    FinetuneSettings settings(FinetuneSettings configured) {
        return configured.with(rows, characters, instruction);
    }
}
