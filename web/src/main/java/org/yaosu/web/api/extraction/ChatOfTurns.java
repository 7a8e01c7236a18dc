package org.yaosu.web.api.extraction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.chat.Role;
import org.yaosu.api.chat.Span;
import org.yaosu.api.chat.Turn;
import org.yaosu.web.api.Members;

/**
 * Makes a chat of messages: they are written one below the other, as lines {@code speaker：what was said}, so that all of them are
 * places of one text; who said what stays as it is given. For one chat.
 */
final class ChatOfTurns {

    private static final int SPEAKER = 200;
    private static final char COLON = '：';

    private final StringBuilder source = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private final Map<String, Role> roles = new HashMap<>();

    /** @throws org.yaosu.web.http.ProblemException with the name of the member that is wrong */
    static Chat read(String id, List<Members> given) {
        ChatOfTurns chat = new ChatOfTurns();
        given.forEach(chat::add);
        return new Chat(id, chat.source.toString(), chat.turns, chat.roles);
    }

    private void add(Members given) {
        String speaker = given.text("speaker", SPEAKER).orElseThrow(() -> given.wrong("speaker", "it is missing; where nobody knows, it is an empty text"));
        if (speaker.chars().anyMatch(Character::isISOControl)) {
            throw given.wrong("speaker", "it must be one line, without control characters");
        }
        String text = given.text("text").orElseThrow(() -> given.wrong("text", "it is missing"));
        Optional<Instant> time = given.text("time").map(written -> time(written, given));
        given.choice("role", Role.class).ifPresent(role -> {
            if (speaker.isEmpty() || roles.getOrDefault(speaker, role) != role) {
                throw given.wrong("role", "a speaker who has a role has a name, and the same role everywhere");
            }
            roles.put(speaker, role);
        });
        given.end();
        write(speaker, text, time);
    }

    private static Instant time(String written, Members given) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeParseException e) {
            throw given.wrong("time", "it must be a date and time with its offset, as of RFC 3339");
        }
    }

    private void write(String speaker, String text, Optional<Instant> time) {
        if (!turns.isEmpty()) {
            source.append('\n');
        }
        Span label = append(speaker);
        if (!speaker.isEmpty()) {
            source.append(COLON);
        }
        turns.add(new Turn(speaker, label, text, append(text), time));
    }

    private Span append(String text) {
        int start = source.length();
        source.append(text);
        return new Span(start, source.length());
    }
}
