package org.yaosu.api.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a shadow's answers compare with the records.
 *
 * @param provider the shadow's id; empty where none is set, or none was asked yet
 * @param compared the records that were compared
 * @param unanswered the records about which it gave no usable answer
 * @param skipped the records about which it was not asked, because it was away, rested, could not keep up, or the run had a budget
 * @param fields the fields that it was asked for
 */
public record ShadowReport(Optional<String> provider, long compared, long unanswered, long skipped, List<Field> fields) {

    public ShadowReport {
        Objects.requireNonNull(provider, "provider");
        fields = List.copyOf(fields);
    }

    /**
     * How one field compares. The order of a list makes no difference.
     *
     * @param key the field's key
     * @param equal both have the same values, at least one
     * @param different both have values, and not the same
     * @param recordOnly the record has a value, the shadow has none
     * @param shadowOnly the shadow has a value, the record has none
     * @param neither none has a value
     */
    public record Field(String key, long equal, long different, long recordOnly, long shadowOnly, long neither) {

        public Field {
            Objects.requireNonNull(key, "key");
        }
    }
}
