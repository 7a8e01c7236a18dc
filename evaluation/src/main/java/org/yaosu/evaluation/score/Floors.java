package org.yaosu.evaluation.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.yaosu.api.format.Label;

/**
 * What can be had without reading a chat: the scores of one record a chat that is always the same. A score says little
 * without them, because most fields of most chats are empty.
 *
 * @param empty points of the record in which every field is empty
 * @param constant points of the record that gives the two most frequent answers of the contest's labels
 */
public record Floors(double empty, double constant) {

    /**
     * The constant answer, as the contest's score defines it: the one place that names fields. A form without them has
     * two equal floors.
     */
    private static final Label CONSTANT = new Label(Map.of("咨询类型", List.of("答疑"), "客户是否有卡点", List.of("无卡点")));
    private static final Label EMPTY = new Label(Map.of());

    /** The floors of these gold records, a list a chat. */
    public static Floors of(Scorer scorer, List<List<Label>> gold) {
        return new Floors(points(scorer, gold, EMPTY), points(scorer, gold, CONSTANT));
    }

    private static double points(Scorer scorer, List<List<Label>> gold, Label record) {
        return scorer.score(gold, Collections.nCopies(gold.size(), List.of(record))).points();
    }
}
