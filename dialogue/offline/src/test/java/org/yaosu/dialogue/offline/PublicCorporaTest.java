package org.yaosu.dialogue.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.dialogue.DialogueFormat;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.index.Corpora;
import org.yaosu.dialogue.segmentation.WordSegmenter;
import org.yaosu.dialogue.service.format.JsonDialogueFormat;

/** How often replies are right on the public corpora, where those are. Somewhat less than was measured is enough. */
class PublicCorporaTest {

    private static final Path DATA = Path.of("../../../shared/data/dialogue");
    private static final int SESSIONS = 187;

    private final DialogueFormat format = new JsonDialogueFormat();
    @TempDir
    Path folder;

    @Test
    void factsAreToldAsPeopleDid() throws IOException {
        List<String> rows = rows("knowledge.dev");

        assertThat(f1(List.of(file("knowledge.corpus")), IntStream.range(0, rows.size()).filter(i -> i % 20 == 0).mapToObj(rows::get).toList()))
                .isGreaterThan(36);
    }

    @Test
    void recommendationsAreLedToAsPeopleDid() throws IOException {
        List<List<String>> sessions = sessions(rows("recommend.corpus-and-dev"));
        int learned = sessions.size() - SESSIONS;
        Path corpus = Corpora.write(folder.resolve("corpus"), joined(sessions.subList(0, learned)).toArray(String[]::new));

        assertThat(f1(List.of(corpus), joined(sessions.subList(learned, sessions.size())))).isGreaterThan(39.5);
    }

    @Test
    void thisAndThatIsTalkedOfAsPeopleDid() throws IOException {
        assertThat(f1(List.of(file("chitchat.corpus")), rows("chitchat.dev"))).isGreaterThan(12.5);
    }

    /** The characters that replies share with what was said, against all of both, in percent. */
    private double f1(List<Path> corpora, List<String> rows) throws IOException {
        Path index = folder.resolve("index");
        Corpora.indexer().index(corpora, index);
        OfflineResponder responder = new OfflineResponder(
                new OfflineSettings(Optional.of(index), OfflineSettings.CONSENSUS, OfflineSettings.CANDIDATES), new WordSegmenter());
        List<String> replies = rows.parallelStream().map(row -> responder.respond(format.read(row).request(), DialogueOptions.DEFAULT).orElseThrow()).toList();
        responder.deactivate();
        long shared = 0;
        long all = 0;
        for (int i = 0; i < rows.size(); i++) {
            Map<Integer, Integer> right = characters(format.read(rows.get(i)).response().orElseThrow());
            Map<Integer, Integer> reply = characters(replies.get(i));
            for (Map.Entry<Integer, Integer> character : reply.entrySet()) {
                shared += Math.min(character.getValue(), right.getOrDefault(character.getKey(), 0));
            }
            all += Stream.of(right, reply).flatMap(text -> text.values().stream()).mapToInt(Integer::intValue).sum();
        }
        return 200.0 * shared / all;
    }

    private static Map<Integer, Integer> characters(String text) {
        Map<Integer, Integer> characters = new HashMap<>();
        text.codePoints().filter(character -> character != ' ').forEach(character -> characters.merge(character, 1, Integer::sum));
        return characters;
    }

    /** Rows that follow each other with the same goals and facts are of one session. */
    private List<List<String>> sessions(List<String> rows) {
        List<List<String>> sessions = new ArrayList<>();
        DialogueRequest last = null;
        for (String row : rows) {
            DialogueRequest request = format.read(row).request();
            if (last == null || !last.equals(opening(request))) {
                sessions.add(new ArrayList<>());
                last = opening(request);
            }
            sessions.get(sessions.size() - 1).add(row);
        }
        return sessions;
    }

    private static DialogueRequest opening(DialogueRequest request) {
        return new DialogueRequest(request.subtrack(), request.profile(), request.situation(), request.goal(), request.knowledge(), List.of());
    }

    private static List<String> joined(List<List<String>> sessions) {
        return sessions.stream().flatMap(List::stream).toList();
    }

    private static List<String> rows(String name) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(name))), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static Path file(String name) {
        Path file = DATA.resolve(name + ".jsonl.gz");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no corpus at " + file);
        return file;
    }
}
