package org.yaosu.dialogue.command.ask;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueFormatException;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.chatfiles.line.LineFile;

/** A file that holds one request. */
public final class RequestFile {

    /** Bytes; more than any request. */
    private static final long LARGEST = 16 << 20;

    private RequestFile() {
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if there is no such file
     * @throws IOException if it is no request; the message says why
     */
    public static DialogueRequest read(Path file, DialogueFormat format) throws IOException {
        LineFile.check(file);
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " is larger than " + (LARGEST >> 20) + " MB; a request is one JSON object");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
            return format.read(text.startsWith("\uFEFF") ? text.substring(1) : text).request();
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8", e);
        } catch (DialogueFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
