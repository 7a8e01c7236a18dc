package org.yaosu.chatfiles.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads a file line by line, one in memory at a time. Whether it is gzipped is told by its first bytes, whatever its name. A line ends
 * with {@code \n} or {@code \r\n}; one that is not UTF-8 or too long is a line all the same.
 */
public final class LineFile implements Closeable {

    /** Bytes; more than any dialogue, and little enough for the memory of a small machine. */
    static final int LONGEST = 16 << 20;

    private static final int MAGIC = 0x1f8b;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final long size;
    private final CountedInput raw;
    private final InputStream input;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long lines;

    private LineFile(Path path, long size, CountedInput raw, InputStream input) {
        this.path = path;
        this.size = size;
        this.raw = raw;
        this.input = input;
    }

    /**
     * Opens a file.
     *
     * @throws IllegalArgumentException if there is none that could be read
     * @throws IOException if it says that it is gzipped and is not
     */
    public static LineFile open(Path path) throws IOException {
        check(path);
        CountedInput raw = new CountedInput(Files.newInputStream(path));
        try {
            InputStream buffered = new BufferedInputStream(raw, BUFFER);
            buffered.mark(2);
            int magic = buffered.read() << Byte.SIZE | buffered.read();
            buffered.reset();
            return new LineFile(path, Files.size(path), raw, magic == MAGIC ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered);
        } catch (IOException e) {
            raw.close();
            throw new IOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if this is no file that could be read */
    public static void check(Path path) {
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + " is a folder; name a file");
        }
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(Files.exists(path) ? "cannot read " + path + ": permission denied" : "there is no file " + path + "; check the path");
        }
    }

    /**
     * The next line; empty behind the last one.
     *
     * @throws IOException if the file breaks off or cannot be read; the message says after which line
     */
    public Optional<Line> next() throws IOException {
        bytes.reset();
        int read;
        try {
            boolean any = false;
            for (read = input.read(); read != -1 && read != '\n'; read = input.read()) {
                any = true;
                if (bytes.size() <= LONGEST) {
                    bytes.write(read);
                }
            }
            if (read == -1 && !any) {
                return Optional.empty();
            }
        } catch (IOException e) {
            throw new IOException(path + " cannot be read after line " + lines + ": " + e.getMessage(), e);
        }
        lines++;
        return Optional.of(line());
    }

    private Line line() {
        if (bytes.size() > LONGEST) {
            return new Line(lines, "", Optional.of("it is longer than " + (LONGEST >> 20) + " MB"));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
            int from = lines == 1 && text.startsWith("\uFEFF") ? 1 : 0;
            return new Line(lines, text.substring(from, text.endsWith("\r") ? text.length() - 1 : text.length()), Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            return new Line(lines, "", Optional.of("it is not UTF-8"));
        }
    }

    /** How many of the file's bytes were read, compressed ones where it is gzipped. */
    public long bytesRead() {
        return raw.count();
    }

    /** How many lines were read. */
    public long count() {
        return lines;
    }

    /** The file's size in bytes. */
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        // a broken gzip stream fails to close too; nothing is lost with it
        raw.close();
    }
}
