package org.yaosu.api.record;

import java.util.List;
import java.util.Optional;

/**
 * What a chat says about one customer.
 *
 * @param answers one for every field of the form, in the form's order
 */
public record CustomerRecord(List<Answer> answers) {

    public CustomerRecord {
        answers = List.copyOf(answers);
    }

    /** The answer in the field with this key; empty where the form had no such field. */
    public Optional<Answer> answer(String key) {
        return answers.stream().filter(answer -> answer.field().key().equals(key)).findFirst();
    }
}
