package org.yaosu.evaluation.score;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The score of some chats, with what stands behind it.
 *
 * @param chats the chats, in the order they were given, at least one
 * @param fields the fields that have a weight, in the form's order
 */
public record Score(List<ChatScore> chats, List<FieldScore> fields) {

    /** Fields with fewer gold records that are not empty are left out of the {@link #macroF1()}: their F1 is mostly chance. */
    public static final int FEWEST_GOLD = 5;

    public Score {
        chats = List.copyOf(chats);
        fields = List.copyOf(fields);
    }

    /** The points of a chat, on average. */
    public double points() {
        return chats.stream().mapToDouble(ChatScore::points).average().orElseThrow();
    }

    /** The most points a chat can have: the sum of the weights. */
    public int of() {
        return fields.stream().mapToInt(field -> field.field().weight()).sum();
    }

    /** The mean of the F1 of the {@link #macroFields()}; empty where there are none. */
    public OptionalDouble macroF1() {
        return macroFields().stream().mapToDouble(field -> field.counts().f1().orElseThrow()).average();
    }

    /** The fields that are not empty in at least {@value #FEWEST_GOLD} gold records. */
    public List<FieldScore> macroFields() {
        return fields.stream().filter(field -> field.counts().gold() >= FEWEST_GOLD).toList();
    }
}
