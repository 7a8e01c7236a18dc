package org.yaosu.dialogue.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.extract.Spending;
import org.yaosu.shell.batch.Budget;

/**
 * What somebody typed. Numbers are negative and words empty where nothing was said.
 *
 * @param folder the folder that somebody is in
 * @param task what is to be done
 * @param files what was named, in order
 */
record Wish(Path folder, Task task, List<String> files, String output, String index, String provider, String consensus, String budget, int atOnce, boolean fresh,
        String json) {

    /** What the competition calls a file of replies. */
    private static final String RESULT = "ccf_baidu_dialog_result.txt";

    private static final Map<Task, Set<String>> TAKEN = Map.of(
            Task.INDEX, Set.of("-o"),
            Task.ANSWER, Set.of("-o", "--index", "--provider", "--consensus", "--budget", "--at-once", "--fresh"),
            Task.SCORE, Set.of("--json"),
            Task.HUMAN, Set.of("--json"));
    private static final Map<Task, String> FILES = Map.of(Task.INDEX, "CORPUS... -o INDEX", Task.ANSWER, "IN [-o OUT]", Task.SCORE, "OUT GOLD, or a file of pairs alone",
            Task.HUMAN, "RATINGS.csv");
    private static final Map<Task, Integer> MOST = Map.of(Task.INDEX, Integer.MAX_VALUE, Task.ANSWER, 1, Task.SCORE, 2, Task.HUMAN, 1);
    /** More threads than this are a slip of the finger. */
    private static final int MOST_AT_ONCE = 256;

    Wish {
        files = List.copyOf(files);
    }

    /** @throws IllegalArgumentException if the words do not go together */
    Wish checked() {
        given().forEach((option, given) -> {
            if (given && !TAKEN.get(task).contains(option)) {
                throw wrong("takes no " + option);
            }
        });
        if (files.isEmpty() || files.size() > MOST.get(task)) {
            throw wrong((files.isEmpty() ? "needs " : "does not take so many files, but ") + FILES.get(task));
        }
        if (task == Task.INDEX && output.isEmpty()) {
            throw wrong("needs -o: the folder to write the index to");
        }
        if (atOnce != -1 && (atOnce < 1 || atOnce > MOST_AT_ONCE)) {
            throw wrong("--at-once " + atOnce + ": it must be 1 to " + MOST_AT_ONCE);
        }
        return this;
    }

    private Map<String, Boolean> given() {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("-o", !output.isEmpty());
        given.put("--index", !index.isEmpty());
        given.put("--provider", !provider.isEmpty());
        given.put("--consensus", !consensus.isEmpty());
        given.put("--budget", !budget.isEmpty());
        given.put("--at-once", atOnce != -1);
        given.put("--fresh", fresh);
        given.put("--json", !json.isEmpty());
        return given;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("dialogue " + task + " " + what);
    }

    /** The files that are read. */
    List<Path> inputs() {
        return files.stream().map(folder::resolve).toList();
    }

    /** What is written: an index, or a file of replies. */
    Path target() {
        return folder.resolve(output.isEmpty() ? RESULT : output);
    }

    Optional<Path> jsonFile() {
        return json.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(json));
    }

    /**
     * How to answer.
     *
     * @throws IllegalArgumentException if that cannot be
     */
    DialogueOptions options() {
        DialogueOptions options = new ModelWords(folder, provider, index).options();
        return new DialogueOptions(options.providers(), options.index(), agreement(), options.timeLimit(), options.models());
    }

    private OptionalDouble agreement() {
        if (consensus.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double share = new BigDecimal(consensus).doubleValue();
            if (share >= 0 && share <= 1) {
                return OptionalDouble.of(share);
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw wrong("--consensus " + consensus + ": it must be a number from 0 to 1");
    }

    /** @throws org.yaosu.shell.CommandException if the budget is no amount */
    Spending spending() {
        return new Spending(Budget.of("dialogue " + task, budget), fresh);
    }
}
