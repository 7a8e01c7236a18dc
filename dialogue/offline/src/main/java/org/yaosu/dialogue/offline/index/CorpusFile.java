package org.yaosu.dialogue.offline.index;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The lines of a corpus, plain or gzipped by what its first bytes say. For one thread. */
final class CorpusFile implements Closeable {

    private static final int MAGIC = 0x8b1f;

    private final Path file;
    private final BufferedReader reader;
    private long line;

    /** @throws IOException if there is no such file or it cannot be read; the message says which */
    CorpusFile(Path file) throws IOException {
        this.file = file;
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder; name the files in it");
        }
        InputStream bytes;
        try {
            bytes = new BufferedInputStream(Files.newInputStream(file));
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no file " + file, missing);
        } catch (AccessDeniedException denied) {
            throw new IOException(file + " may not be read by this user", denied);
        }
        try {
            bytes.mark(2);
            int magic = bytes.read() | bytes.read() << 8;
            bytes.reset();
            InputStream plain = magic == MAGIC ? new GZIPInputStream(bytes) : bytes;
            reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        } catch (IOException unreadable) {
            bytes.close();
            throw new IOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    /** The next line that is not blank, without a byte order mark; empty at the end. */
    Optional<String> next() throws IOException {
        try {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                line++;
                String bare = line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (!bare.isBlank()) {
                    return Optional.of(bare);
                }
            }
            return Optional.empty();
        } catch (CharacterCodingException other) {
            throw new IOException(file + " is not UTF-8 after line " + line + "; convert it, such as with iconv", other);
        } catch (IOException broken) {
            throw new IOException(file + " cannot be read after line " + line + ": " + broken.getMessage(), broken);
        }
    }

    /** Where the line stands that was read last. */
    String place() {
        return file.getFileName() + ", line " + line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
