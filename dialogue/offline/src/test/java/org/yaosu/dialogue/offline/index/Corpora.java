package org.yaosu.dialogue.offline.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.IndexReport;
import org.yaosu.dialogue.segmentation.WordSegmenter;
import org.yaosu.dialogue.service.format.JsonDialogueFormat;

/** Corpora as tests need them, and indexes of them. */
public final class Corpora {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpora() {
    }

    /** @param response what was said next; empty for a row that does not tell */
    public static String row(DialogueRequest request, String response) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("subtrack", request.subtrack(), "profile", request.profile(),
                "situation", request.situation(), "goal", request.goal(), "knowledge", request.knowledge(), "history", request.history()));
        if (!response.isEmpty()) {
            row.put("response", response);
        }
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Path write(Path file, String... rows) throws IOException {
        return Files.write(file, List.of(rows));
    }

    static Path zip(Path file, String... rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** Puts rows into an index, by way of a file beside it. */
    public static IndexReport index(Path index, String... rows) throws IOException {
        return indexer().index(List.of(write(Files.createTempFile(index.toAbsolutePath().getParent(), "corpus", ".jsonl"), rows)), index);
    }

    public static CorpusIndexer indexer() {
        return new CorpusIndexer(new JsonDialogueFormat(), new WordSegmenter());
    }
}
