package org.yaosu.dialogue.command.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaosu.api.dialogue.DialogueRequest;

/** Scores pairs of replies as they come, each in the tally of its subtask. */
final class Scoring {

    private static final List<String> ORDER = List.of(DialogueRequest.CHITCHAT, DialogueRequest.KNOWLEDGE, DialogueRequest.RECOMMEND);

    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Tally> tallies = new TreeMap<>(Comparator.comparingInt(Scoring::place).thenComparing(Comparator.naturalOrder()));
    private final Segmentation said = new Segmentation();
    private final Segmentation right = new Segmentation();

    private static int place(String subtask) {
        return ORDER.contains(subtask) ? ORDER.indexOf(subtask) : ORDER.size();
    }

    void add(String subtask, String prediction, String gold) {
        tallies.computeIfAbsent(subtask, name -> new Tally(vocabulary)).add(prediction, gold);
        said.add(prediction);
        right.add(gold);
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
        return new DialogueScore(subtasks, all.metrics(), warnings);
    }
}
