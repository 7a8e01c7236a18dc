package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.FormatProperties;

/** JSON Lines: one chat a line; a broken line is one rejected row. */
@Component
@FormatProperties(name = "jsonl", extension = "jsonl", description = "JSON Lines, one {\"chat_text\": \"speaker：text...\"} a line")
public final class JsonlReader implements ChatReader {

    @Override
    public ChatSource open(InputStream input) throws IOException {
        return new Rows(new LineInput(new Utf8Input(input), JsonInput.LONGEST));
    }

    private static final class Rows implements ChatSource {

        private static final String EXPECTED = "expected one JSON object with chat_text a line";

        private final LineInput lines;
        private boolean opened = true;
        private long number;

        Rows(LineInput lines) throws IOException {
            this.lines = lines;
            if (!lines.next()) {
                throw new ChatFormatException("the file is empty: " + EXPECTED);
            }
            if (lines.startsArray()) {
                throw new ChatFormatException("the file starts with an array: " + EXPECTED + "; read it as contest-json");
            }
        }

        @Override
        public Optional<ChatRow> next() throws IOException {
            if (!opened && !lines.next()) {
                return Optional.empty();
            }
            opened = false;
            number++;
            ChatRow row = row();
            return Optional.of(row instanceof ChatRow.Rejected rejected
                    ? new ChatRow.Rejected(rejected.id(), "line " + lines.number() + ": " + rejected.reason()) : row);
        }

        private ChatRow row() throws IOException {
            if (lines.malformed() >= 0) {
                return new ChatRow.Rejected(Troubles.malformed(lines.malformed()));
            }
            if (lines.tooLong()) {
                return new ChatRow.Rejected("it is longer than " + JsonInput.LONGEST + " bytes");
            }
            try (JsonParser parser = JsonInput.FACTORY.createParser(lines.bytes(), 0, lines.length())) {
                parser.nextToken();
                ChatRow row = ChatObject.read(parser, number, lines.offset());
                long end = lines.offset() + parser.currentLocation().getByteOffset();
                return parser.nextToken() == null ? row
                        : new ChatRow.Rejected("there is more after the chat (byte " + end + "): a line holds one object");
            } catch (JsonProcessingException e) {
                return new ChatRow.Rejected(Troubles.broken(e, lines.offset(), false));
            }
        }
    }
}
