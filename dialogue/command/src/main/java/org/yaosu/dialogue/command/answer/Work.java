package org.yaosu.dialogue.command.answer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaosu.api.dialogue.DialogueOptions;

/**
 * What is answered and how, so that it can be told whether replies that are there belong to it.
 *
 * @param file where the input is, for people
 * @param input the size and the digest of the file
 * @param options what was said of models, of the index and what that holds, and of the consensus; and a digest of how the platform
 *        answers where nothing was said, whose settings may hold secrets
 */
record Work(String file, String input, String options) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 1 << 16;

    static Work of(Path input, DialogueOptions options, String platform) throws IOException {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("providers", options.providers().map(ids -> String.join(",", ids)).orElse(null));
        said.put("index", options.index().isPresent() ? contents(options.index().get()) : null);
        said.put("consensus", options.consensus().isPresent() ? options.consensus().getAsDouble() : null);
        said.put("platform", hex(sha256().digest(platform.getBytes(StandardCharsets.UTF_8))));
        return new Work(input.toAbsolutePath().toString(), Files.size(input) + " bytes, SHA-256 " + digest(input), JSON.writeValueAsString(said));
    }

    /** Whether replies to that one are replies to this one; the input may have been moved. */
    boolean sameAs(Work other) {
        return input.equals(other.input) && options.equals(other.options);
    }

    private static String digest(Path input) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(input)) {
            for (int read = bytes.read(buffer); read != -1; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return hex(digest.digest());
    }

    /** Changes whenever the index is written anew, also in the same place. */
    private static String contents(Path index) throws IOException {
        MessageDigest digest = sha256();
        List<Path> files;
        try (Stream<Path> found = Files.walk(index)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update((index.relativize(file) + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
