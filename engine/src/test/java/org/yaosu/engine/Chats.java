package org.yaosu.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;

/** Writes chats as a reader would hand them over. */
public final class Chats {

    private final StringBuilder source = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();

    private Chats() {
    }

    public static Chats chat() {
        return new Chats();
    }

    /** A chat of speakers and texts in turn. */
    public static Chat of(String... speakersAndTexts) {
        Chats chat = chat();
        for (int i = 0; i < speakersAndTexts.length; i += 2) {
            chat.say(speakersAndTexts[i], speakersAndTexts[i + 1]);
        }
        return chat.end();
    }

    public Chats say(String speaker, String text) {
        int label = source.length();
        source.append(speaker).append('：');
        int start = source.length();
        source.append(text);
        turns.add(new Turn(speaker, new Span(label, label + speaker.length()), text, new Span(start, source.length()), Optional.empty()));
        source.append('\n');
        return this;
    }

    public Chat end() {
        return end(Map.of());
    }

    public Chat end(Map<String, Role> known) {
        return new Chat("c1", source.toString(), turns, known);
    }
}
