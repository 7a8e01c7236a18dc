package org.yaosu.dialogue.command.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaosu.api.dialogue.DialogueRequest;

/** Scores pairs of replies as they come, each in the tally of its subtask. */
final class Scoring {

    private static final List<String> ORDER = List.of(DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND);

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Tally> tallies = new TreeMap<>(Comparator.comparingInt(Scoring::place).thenComparing(Comparator.naturalOrder()));
    private final Segmentation said = new Segmentation();
    private final Segmentation right = new Segmentation();
    private long missing;

    private static int place(String subtask) {
        return ORDER.contains(subtask) ? ORDER.indexOf(subtask) : ORDER.size();
    }

    /** @param gold empty where there is none: it counts as one without words */
    void add(String subtask, String prediction, Optional<String> gold) {
        tallies.computeIfAbsent(subtask, name -> new Tally(vocabulary)).add(prediction, gold.orElse(""));
        said.add(prediction);
        gold.ifPresentOrElse(right::add, () -> missing++);
    }

    /** @throws IOException if there was no pair; {@code file} is where they were to be */
    DialogueScore score(Path file) throws IOException {
        if (tallies.isEmpty()) {
            throw new IOException(file + " is empty: there are no replies to score");
        }
        Map<String, Metrics> subtasks = new LinkedHashMap<>();
        Tally all = new Tally(vocabulary);
        tallies.forEach((subtask, tally) -> {
            subtasks.put(subtask, tally.metrics());
            all.addAll(tally);
        });
        List<String> warnings = new ArrayList<>();
        said.warning("replies").ifPresent(warnings::add);
        right.warning("right replies").ifPresent(warnings::add);
        if (missing > 0) {
            warnings.add("rows without a right reply: " + missing + "; each counts as an empty one");
        }
        return new DialogueScore(subtasks, all.metrics(), warnings);
    }
}
