package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.Label;
import org.yaosu.formats.transcript.TranscriptParser;

/** Reads one {@code {"chat_text": "...", "id": ..., "infos": [...]}}; other members are ignored. */
final class ChatObject {

    private static final String TEXT = "chat_text";
    private static final String ID = "id";
    private static final String LABELS = "infos";

    private final JsonParser parser;
    private final long base;
    private String text;
    private String id;
    private List<Label> labels = List.of();
    private String problem;

    private ChatObject(JsonParser parser, long base) {
        this.parser = parser;
        this.base = base;
    }

    /**
     * The row that starts at the parser's current token; leaves the parser at the row's last token.
     *
     * @param number the row's place in the file, from 1: the chat's id where it has none of its own
     * @param base how many bytes of the file stand before what is parsed
     */
    static ChatRow read(JsonParser parser, long number, long base) throws IOException {
        return new ChatObject(parser, base).row(number);
    }

    private ChatRow row(long number) throws IOException {
        String start = here();
        if (!parser.isExpectedStartObjectToken()) {
            String found = Troubles.name(parser.currentToken());
            parser.skipChildren();
            return new ChatRow.Rejected("it is " + found + ", not an object with " + TEXT + " " + start);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals(TEXT)) {
                readText();
            } else if (name.equals(ID)) {
                readId();
            } else if (name.equals(LABELS)) {
                labels = Labels.read(parser);
            }
            parser.skipChildren();
        }
        if (problem == null && text == null) {
            problem = TEXT + " is missing " + start;
        }
        if (problem != null) {
            return new ChatRow.Rejected(Optional.ofNullable(id), problem);
        }
        String known = id == null ? Long.toString(number) : id;
        return new ChatRow.Read(new Chat(known, text, TranscriptParser.turns(text), Map.of()), labels);
    }

    private void readText() throws IOException {
        if (text != null) {
            reject(TEXT + " stands twice in one object " + here());
        } else if (parser.currentToken() != JsonToken.VALUE_STRING) {
            reject(TEXT + " is " + Troubles.name(parser.currentToken()) + ", not text " + here());
        } else {
            text = parser.getText();
            if (text.isBlank()) {
                reject(TEXT + " is empty " + here());
            }
        }
    }

    private void readId() throws IOException {
        boolean usable = parser.currentToken() == JsonToken.VALUE_STRING || parser.currentToken().isNumeric();
        String found = usable ? parser.getText().strip() : "";
        id = found.isEmpty() ? null : found;
    }

    private void reject(String reason) {
        problem = problem == null ? reason : problem;
    }

    private String here() {
        return "(byte " + (base + parser.currentTokenLocation().getByteOffset()) + ")";
    }
}
