package org.yaosu.engine.batch;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.format.ChatFormatException;
import org.yaosu.api.format.ChatReader;
import org.yaosu.api.format.ChatRow;
import org.yaosu.api.format.ChatSource;
import org.yaosu.engine.IoReason;

/** A file of chats that is being read, one row ahead. For one thread. */
final class Input implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long size;
    private final CountingInput bytes;
    private final ChatSource source;
    private Optional<ChatRow> ahead;
    private Optional<String> broken = Optional.empty();
    /** Where the last row that was given ends. */
    private long end;
    private long told;

    private Input(Path file, CountingInput bytes, ChatSource source) {
        this.file = file;
        this.size = file.toFile().length();
        this.bytes = bytes;
        this.source = source;
    }

    /**
     * Opens a file and reads its first row.
     *
     * @throws BatchException if there is no file of chats
     */
    static Input open(Path file, ChatReader reader) throws IOException {
        CountingInput bytes = null;
        try {
            // Counted behind the buffer: what the reader has taken is nearer to what is done than what the disk has given.
            bytes = new CountingInput(new BufferedInputStream(new FileInputStream(file.toFile()), BUFFER));
            Input input = new Input(file, bytes, reader.open(bytes));
            input.ahead = input.read();
            if (input.broken.isPresent()) {
                throw new BatchException(file + ": " + input.broken.get());
            }
            return input;
        } catch (ChatFormatException wrong) {
            closed(bytes);
            throw new BatchException(file + ": " + wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            closed(bytes);
            throw unreadable(file, unreadable);
        } catch (RuntimeException failed) {
            closed(bytes);
            throw failed;
        }
    }

    /**
     * Looks whether a file can be read.
     *
     * @throws BatchException if it cannot
     */
    static void check(Path file) {
        if (!Files.exists(file)) {
            throw new BatchException("there is no file " + file + "; check the path");
        }
        if (Files.isDirectory(file)) {
            throw new BatchException(file + " is a directory; name a file of chats");
        }
        if (!Files.isReadable(file)) {
            throw new BatchException("cannot read " + file + ": permission denied");
        }
    }

    /** Whether there may be other chats in a file than there were at some moment. */
    static boolean changed(Path file, Instant since) throws IOException {
        return Files.notExists(file) || Files.getLastModifiedTime(file).toInstant().isAfter(since);
    }

    private static void closed(CountingInput bytes) throws IOException {
        if (bytes != null) {
            bytes.close();
        }
    }

    private static IOException unreadable(Path file, IOException why) {
        return new IOException("cannot read " + file + ": " + IoReason.of(why), why);
    }

    boolean empty() {
        return ahead.isEmpty();
    }

    /** The next row; empty at the end, also where the file breaks off. */
    Optional<ChatRow> next() throws IOException {
        Optional<ChatRow> row = ahead;
        end = bytes.count();
        ahead = row.isEmpty() ? row : read();
        if (ahead.isEmpty()) {
            end = bytes.count();
        }
        return row;
    }

    private Optional<ChatRow> read() throws IOException {
        try {
            return source.next();
        } catch (ChatFormatException wrong) {
            broken = Optional.of(wrong.getMessage());
            return Optional.empty();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Why the file could not be read to its end, where it could not. */
    Optional<String> broken() {
        return broken;
    }

    /** How many bytes the rows have that were given since this was asked last. */
    long advance() {
        long before = told;
        told = end;
        return told - before;
    }

    /** The size of the file, in bytes; 0 where it is not known. */
    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            source.close();
        }
    }
}
