package org.yaosu.engine.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaosu.api.chat.Chat;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.api.format.RecordSink;
import org.yaosu.api.format.RecordWriter;

/** A format of one line a chat; some lines are trouble. */
final class Lines {

    /** A line that is a rejected row. */
    static final String REJECTED = "!rejected";
    /** A line behind which nothing can be read. */
    static final String BROKEN = "!broken";
    /** A line at which the disk fails. */
    static final String DISK = "!disk";

    private Lines() {
    }

    static final class Reader implements ChatReader {

        @Override
        public ChatSource open(InputStream input) throws IOException {
            BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            return () -> row(lines.readLine());
        }

        private static Optional<ChatRow> row(String line) throws IOException {
            if (line == null) {
                return Optional.empty();
            }
            return switch (line) {
                case REJECTED -> Optional.of(new ChatRow.Rejected("no chat"));
                case BROKEN -> throw new ChatFormatException("it is cut off");
                case DISK -> throw new IOException("Input/output error");
                default -> Optional.of(new ChatRow.Read(new Chat(line, line, List.of(), Map.of())));
            };
        }
    }

    static final class Writer implements RecordWriter {

        @Override
        public RecordSink open(OutputStream output) {
            return new Sink(output);
        }
    }

    /** Writes {@code 1 id} for an extraction and {@code 2 -reason} for a rejection; flushes every line. */
    static class Sink implements RecordSink {

        private final OutputStream output;

        Sink(OutputStream output) {
            this.output = output;
        }

        @Override
        public void write(long index, Extraction extraction) throws IOException {
            line(index + " " + extraction.chatId());
        }

        @Override
        public void reject(Rejection rejection) throws IOException {
            line(rejection.index() + " -" + rejection.reason());
        }

        @Override
        public void end() throws IOException {
            output.flush();
        }

        @Override
        public void close() {
            // holds nothing
        }

        private void line(String text) throws IOException {
            output.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            output.flush();
        }
    }
}
