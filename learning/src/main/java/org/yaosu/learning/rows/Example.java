package org.yaosu.learning.rows;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A labelled chat, as numbers.
 *
 * @param chat the fingerprint of its text
 * @param questions what was asked of it; no key twice
 */
public record Example(String chat, List<Asked> questions) {

    public Example {
        Objects.requireNonNull(chat, "chat");
        questions = List.copyOf(questions);
    }

    /** The question with this key. */
    public Stream<Case> cases(String key) {
        return questions.stream().filter(asked -> asked.key().equals(key)).map(asked -> new Case(chat, asked));
    }
}
