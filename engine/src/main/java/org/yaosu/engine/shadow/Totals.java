package org.yaosu.engine.shadow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yaosu.api.model.ShadowReport;
import org.yaosu.api.model.ShadowReport.Field;

/** Adds up how one shadow compares. Safe for use by several threads. */
final class Totals {

    private final String provider;
    private final Map<String, Field> fields = new TreeMap<>();
    private long compared;
    private long unanswered;
    private long skipped;

    Totals(String provider) {
        this.provider = provider;
    }

    String provider() {
        return provider;
    }

    synchronized void unanswered() {
        unanswered++;
    }

    synchronized void skipped() {
        skipped++;
    }

    /** One record, all of its fields. */
    synchronized void compared(List<Pair> pairs) {
        compared++;
        pairs.forEach(pair -> fields.merge(pair.key(), pair.counted(), Totals::sum));
    }

    synchronized ShadowReport report() {
        return new ShadowReport(Optional.of(provider), compared, unanswered, skipped, new ArrayList<>(fields.values()));
    }

    private static Field sum(Field one, Field other) {
        return new Field(one.key(), one.equal() + other.equal(), one.different() + other.different(),
                one.recordOnly() + other.recordOnly(), one.shadowOnly() + other.shadowOnly(), one.neither() + other.neither());
    }

    /**
     * What stands in one field.
     *
     * @param record in the record
     * @param shadow by the shadow
     */
    record Pair(String key, Set<String> record, Set<String> shadow) {

        Pair(String key, List<String> record, List<String> shadow) {
            this(key, new HashSet<>(record), new HashSet<>(shadow));
        }

        private Field counted() {
            if (record.isEmpty()) {
                return shadow.isEmpty() ? new Field(key, 0, 0, 0, 0, 1) : new Field(key, 0, 0, 0, 1, 0);
            }
            return shadow.isEmpty() ? new Field(key, 0, 0, 1, 0, 0)
                    : record.equals(shadow) ? new Field(key, 1, 0, 0, 0, 0) : new Field(key, 0, 1, 0, 0, 0);
        }
    }
}
