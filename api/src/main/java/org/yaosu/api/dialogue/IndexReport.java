package org.yaosu.api.dialogue;

import java.util.List;
import java.util.Map;

/**
 * What came of reading corpora.
 *
 * @param rows the rows read, by subtrack
 * @param turns the turns learned, each once, by subtrack
 * @param rejections rows that cannot be understood: where and why, such as {@code a.jsonl, line 7: ...}; the first of them
 * @param rejected the number of all such rows
 */
public record IndexReport(Map<String, Long> rows, Map<String, Long> turns, List<String> rejections, long rejected) {

    public IndexReport {
        rows = Map.copyOf(rows);
        turns = Map.copyOf(turns);
        rejections = List.copyOf(rejections);
    }
}
