package org.yaosu.engine.interview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.engine.answer.Said;

/** Makes one answer of several samples: of single values the most frequent, of lists every item that most of the samples have. */
final class Vote {

    private static final double HALF = 0.5;

    private Vote() {
    }

    /** @param samples at least one; a sample that does not answer a field votes for no value */
    static Map<String, List<Said>> of(List<Told> samples, Form form) {
        Map<String, List<Said>> result = new LinkedHashMap<>();
        for (FieldSpec field : form.fields()) {
            if (samples.stream().anyMatch(sample -> sample.values().containsKey(field.key()))) {
                List<List<String>> votes = samples.stream().map(sample -> sample.values().getOrDefault(field.key(), List.of())).toList();
                result.put(field.key(), field.list() ? items(votes) : single(votes));
            }
        }
        return result;
    }

    /** Among equally frequent values, the one of the earliest sample. */
    private static List<Said> single(List<List<String>> votes) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        votes.forEach(vote -> counts.merge(vote, 1, Integer::sum));
        List<String> winner = votes.get(0);
        for (Map.Entry<List<String>, Integer> candidate : counts.entrySet()) {
            winner = candidate.getValue() > counts.get(winner) ? candidate.getKey() : winner;
        }
        double share = (double) counts.get(winner) / votes.size();
        return winner.stream().map(text -> new Said(text, share)).toList();
    }

    private static List<Said> items(List<List<String>> votes) {
        Set<String> items = new LinkedHashSet<>();
        votes.forEach(items::addAll);
        List<Said> result = new ArrayList<>();
        for (String item : items) {
            double share = (double) votes.stream().filter(vote -> vote.contains(item)).count() / votes.size();
            if (share > HALF) {
                result.add(new Said(item, share));
            }
        }
        return result;
    }
}
