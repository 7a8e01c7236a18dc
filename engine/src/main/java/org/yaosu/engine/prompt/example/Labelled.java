package org.yaosu.engine.prompt.example;

import java.util.List;
import java.util.Objects;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.Label;

/**
 * A chat whose right answers are known.
 *
 * @param labels one a customer
 */
public record Labelled(Chat chat, List<Label> labels) {

    public Labelled {
        Objects.requireNonNull(chat, "chat");
        labels = List.copyOf(labels);
    }
}
