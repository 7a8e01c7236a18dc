package org.yaosu.extractor.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.extractor.fields.kit.Topic;
import org.yaosu.search.Search;
import org.yaosu.search.proof.SearchProof;

/** Every phrase is found where {@link java.util.regex.Matcher} finds it. */
class EveryPhraseTest {

    private static final int TEXTS = 1_000;
    /** The project; the shared folder stands beside it, or beside the folder of its work trees. */
    private static final Path WORKSPACE = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "..")).toAbsolutePath().normalize();
    private static final List<Search> PHRASES = EveryPhrase.searches();

    @Test
    void allAreThere() {
        assertThat(PHRASES).extracting(phrase -> phrase.pattern().pattern()).contains(Topic.PRICE.phrase().pattern().pattern(), "会话存档|会话内容存档", "功能")
                .hasSizeGreaterThan(80);
    }

    @Test
    void phrasesAreFoundInRandomTexts() {
        Random random = new Random(1);
        PHRASES.forEach(phrase -> SearchProof.texts(phrase, random, TEXTS).forEach(text -> SearchProof.check(phrase, text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/chats.json", "../shared/data/contest/train.json", "../shared/data/contest/test_data.json"})
    void phrasesAreFoundInChats(String file) throws IOException {
        Path chats = WORKSPACE.resolve(file);
        assumeTrue(Files.exists(chats), () -> chats + " is not at hand");
        List<String> lines = SearchProof.lines(chats);
        PHRASES.forEach(phrase -> lines.forEach(line -> SearchProof.check(phrase, line)));
    }
}
