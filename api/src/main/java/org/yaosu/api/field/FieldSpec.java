package org.yaosu.api.field;

import java.util.List;
import java.util.Objects;

/**
 * What a field is: everything that prompts, readers, writers and scores need to know of it.
 *
 * @param key the key in a record, exactly as it is written to files, such as {@code 基本信息-姓名}
 * @param order the place in a form, ascending; the 21 built-in fields have 1 to 21
 * @param group the part of the record it belongs to
 * @param list whether it takes several values
 * @param weight points for a right answer in the contest's score; 0 for fields outside it
 * @param unique whether there is one right wording, so that an answer is right or wrong; otherwise answers are compared by similarity
 * @param closedValues the only values allowed, or empty where any text is
 * @param personal whether values are personal data
 * @param question the line that asks a person or a model for it
 * @param policy how answers are merged
 * @param verbatim whether values are copied from the chat, so that one which stands nowhere in it is made up
 */
public record FieldSpec(String key, int order, FieldGroup group, boolean list, int weight, boolean unique,
        List<String> closedValues, boolean personal, String question, MergePolicy policy, boolean verbatim) {

    /** The order of fields that do not say theirs: behind the built-in ones. */
    public static final int LAST = 1000;

    public FieldSpec {
        if (key.isBlank() || !key.equals(key.strip())) {
            throw new IllegalArgumentException("field key '" + key + "': it must be a name without blanks around it");
        }
        if (weight < 0) {
            throw new IllegalArgumentException("field " + key + ": weight " + weight + " is negative");
        }
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(question, "question");
        closedValues = List.copyOf(closedValues);
    }

    /** A field whose values need not stand in the chat. */
    public FieldSpec(String key, int order, FieldGroup group, boolean list, int weight, boolean unique,
            List<String> closedValues, boolean personal, String question, MergePolicy policy) {
        this(key, order, group, list, weight, unique, closedValues, personal, question, policy, false);
    }

    /** The same field with another policy. */
    public FieldSpec with(MergePolicy other) {
        return new FieldSpec(key, order, group, list, weight, unique, closedValues, personal, question, other, verbatim);
    }

    /** Starts a field with one value at most. */
    public static Builder single(String key) {
        return new Builder(key, false);
    }

    /** Starts a field with any number of values. */
    public static Builder list(String key) {
        return new Builder(key, true);
    }

    /** Whether {@code value} may stand in this field. */
    public boolean allows(String value) {
        return closedValues.isEmpty() || closedValues.contains(value);
    }

    /** Collects what differs from the defaults: group CUSTOM, order {@link #LAST}, weight 0, unique, open, not personal, model then local, not verbatim. */
    public static final class Builder {
        private final String key;
        private final boolean list;
        private int order = LAST;
        private FieldGroup group = FieldGroup.CUSTOM;
        private int weight;
        private boolean unique = true;
        private List<String> closedValues = List.of();
        private boolean personal;
        private String question = "";
        private MergePolicy policy = MergePolicy.MODEL_THEN_LOCAL;
        private boolean verbatim;

        private Builder(String key, boolean list) {
            this.key = key;
            this.list = list;
        }

        public Builder order(int place) {
            order = place;
            return this;
        }

        public Builder group(FieldGroup part) {
            group = part;
            return this;
        }

        public Builder weight(int points) {
            weight = points;
            return this;
        }

        /** Many wordings are right: answers are compared by similarity. */
        public Builder freeText() {
            unique = false;
            return this;
        }

        public Builder closed(String... values) {
            closedValues = List.of(values);
            return this;
        }

        public Builder personal() {
            personal = true;
            return this;
        }

        public Builder ask(String line) {
            question = line;
            return this;
        }

        public Builder policy(MergePolicy merge) {
            policy = merge;
            return this;
        }

        /** Values are copied from the chat: one that stands nowhere in it is made up. */
        public Builder verbatim() {
            verbatim = true;
            return this;
        }

        public FieldSpec build() {
            return new FieldSpec(key, order, group, list, weight, unique, closedValues, personal, question, policy, verbatim);
        }
    }
}
