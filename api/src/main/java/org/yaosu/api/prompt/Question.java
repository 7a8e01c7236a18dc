package org.yaosu.api.prompt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.field.Form;

/**
 * What is to be found out about one customer.
 *
 * @param form the fields that are asked for
 * @param fields the form in words, a line a field: its key, what kind of answer it takes, and the field's own question
 * @param skeleton the form as an empty JSON object, to show the shape of an answer
 * @param customer the customer's name; empty where nobody looks like one
 * @param examples answered examples to show, possibly none
 * @param chat the chat, delimited, with the words that say so
 */
public record Question(Form form, String fields, String skeleton, Optional<String> customer, List<Example> examples, String chat) {

    public Question {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(fields, "fields");
        Objects.requireNonNull(skeleton, "skeleton");
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(chat, "chat");
        examples = List.copyOf(examples);
    }

    /**
     * A chat with its right answer.
     *
     * @param chat the chat, delimited
     * @param answer the answer as JSON
     */
    public record Example(String chat, String answer) {

        public Example {
            Objects.requireNonNull(chat, "chat");
            Objects.requireNonNull(answer, "answer");
        }
    }
}
