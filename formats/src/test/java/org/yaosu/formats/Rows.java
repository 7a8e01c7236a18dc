package org.yaosu.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;

/** Shorthand for reading in tests. */
final class Rows {

    private Rows() {
    }

    static List<ChatRow> read(ChatReader reader, String json) throws IOException {
        return read(reader, json.getBytes(StandardCharsets.UTF_8));
    }

    static List<ChatRow> read(ChatReader reader, byte[] json) throws IOException {
        return read(reader, new ByteArrayInputStream(json));
    }

    static List<ChatRow> read(ChatReader reader, InputStream json) throws IOException {
        List<ChatRow> rows = new ArrayList<>();
        try (ChatSource source = reader.open(json)) {
            for (Optional<ChatRow> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    static Chat chat(ChatRow row) {
        return ((ChatRow.Read) row).chat();
    }

    static String reason(ChatRow row) {
        return ((ChatRow.Rejected) row).reason();
    }

    /** A stream that gives one chunk again and again, after an optional head, and never ends. */
    static InputStream endless(String head, String chunk) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] again = chunk.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                long at = position++;
                return (at < first.length ? first[(int) at] : again[(int) ((at - first.length) % again.length)]) & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    target[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }
}
