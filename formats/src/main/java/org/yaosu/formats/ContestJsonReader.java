package org.yaosu.formats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.FormatProperties;

/** The contest's input: one JSON array of chats. */
@Component
@FormatProperties(name = "contest-json", extension = "json", description = "JSON array of {\"chat_text\": \"speaker：text...\"}")
public final class ContestJsonReader implements ChatReader {

    @Override
    public ChatSource open(InputStream input) throws IOException {
        Utf8Input bytes = new Utf8Input(input);
        return new Rows(JsonInput.FACTORY.createParser(bytes), bytes);
    }

    private static final class Rows implements ChatSource {

        private static final String EXPECTED = "expected a JSON array of objects with chat_text";

        private final JsonParser parser;
        private final Utf8Input bytes;
        private final long base;
        private long number;
        private boolean ended;
        private String broken;

        Rows(JsonParser parser, Utf8Input bytes) throws IOException {
            this.parser = parser;
            this.bytes = bytes;
            this.base = bytes.start();
            JsonToken first = token();
            if (first == null) {
                throw new ChatFormatException("the file is empty: " + EXPECTED);
            }
            if (first != JsonToken.START_ARRAY) {
                String hint = first == JsonToken.START_OBJECT
                        ? "; put [ and ] around a single chat, or read one object a line as JSON Lines (jsonl)" : "";
                throw new ChatFormatException("the file starts with " + Troubles.name(first) + ": " + EXPECTED + hint);
            }
        }

        @Override
        public Optional<ChatRow> next() throws IOException {
            if (broken != null) {
                throw new ChatFormatException(broken);
            }
            if (ended) {
                return Optional.empty();
            }
            if (token() == JsonToken.END_ARRAY) {
                ended = true;
                expectEnd();
                return Optional.empty();
            }
            return Optional.of(row());
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }

        private ChatRow row() throws IOException {
            bytes.forget(base + parser.currentTokenLocation().getByteOffset());
            ChatRow row;
            try {
                row = ChatObject.read(parser, ++number, base);
            } catch (JsonProcessingException e) {
                throw fail(e);
            }
            long end = base + parser.currentLocation().getByteOffset();
            long malformed = bytes.malformedBefore(end);
            bytes.forget(end);
            return malformed < 0 ? row : new ChatRow.Rejected(Troubles.malformed(malformed));
        }

        private JsonToken token() throws IOException {
            try {
                return parser.nextToken();
            } catch (JsonProcessingException e) {
                throw fail(e);
            }
        }

        private void expectEnd() throws IOException {
            long end = base + parser.currentLocation().getByteOffset();
            boolean more;
            try {
                more = parser.nextToken() != null;
            } catch (JsonProcessingException e) {
                more = true;
            }
            if (more) {
                broken = "there is more after the end of the array (byte " + end + "): a file holds one array; the chats before were read";
                throw new ChatFormatException(broken);
            }
        }

        private ChatFormatException fail(JsonProcessingException e) {
            long at = e.getLocation() == null ? Long.MAX_VALUE - 1 : base + e.getLocation().getByteOffset();
            long malformed = bytes.malformedBefore(at + 1);
            broken = Troubles.broken(e, base, true) + (malformed < 0 ? "" : "; " + Troubles.malformed(malformed));
            return new ChatFormatException(broken, e);
        }
    }
}
