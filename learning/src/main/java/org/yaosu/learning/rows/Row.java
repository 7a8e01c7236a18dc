package org.yaosu.learning.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaosu.api.learn.Candidate;
import org.yaosu.api.learn.Feature;

/**
 * A possible answer of one chat, as numbers. Its value is not kept: it may be somebody's name.
 *
 * @param kind rows of one kind are weighed alike
 * @param right whether the chat's label says so too
 * @param answerable whether it may be answered with: something in the chat shows it
 * @param features what speaks for or against it, by name; only what is not 0
 */
public record Row(String kind, boolean right, boolean answerable, SortedMap<String, Double> features) {

    /** So many digits of a feature count: files stay small, and a row that was read back is the row that was written. */
    private static final MathContext DIGITS = new MathContext(5);

    public Row {
        Objects.requireNonNull(kind, "kind");
        features = Collections.unmodifiableSortedMap(new TreeMap<>(features));
    }

    /** @param answerable whether the question is answered with candidates that nothing in the chat shows, too */
    static Row of(Candidate candidate, boolean right, boolean answerable) {
        SortedMap<String, Double> features = new TreeMap<>();
        for (Feature feature : candidate.features()) {
            if (feature.value() != 0 && features.put(feature.name(), rounded(feature.value())) != null) {
                throw new IllegalArgumentException("a candidate of kind " + candidate.kind() + " has the feature " + feature.name()
                        + " twice: its field must give each name once");
            }
        }
        return new Row(candidate.kind(), right, answerable || candidate.features().stream().anyMatch(feature -> !feature.evidence().isEmpty()), features);
    }

    /** What several candidates show together, of each feature the most: of the chat rather than of one of them. */
    public static SortedMap<String, Double> pooled(List<Row> rows) {
        SortedMap<String, Double> pooled = new TreeMap<>();
        rows.forEach(row -> row.features().forEach((name, value) -> pooled.merge(name, value, Math::max)));
        return pooled;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
