package org.yaosu.engine.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.search.proof.SearchProof;

/** Every cue is found where {@link java.util.regex.Matcher} finds it. */
class RoleCueTest {

    private static final int TEXTS = 2_000;
    /** The project; the shared folder stands beside it, or beside the folder of its work trees. */
    private static final Path WORKSPACE = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "..")).toAbsolutePath().normalize();

    @Test
    void cuesAreFoundInRandomTexts() {
        Random random = new Random(1);
        RoleCue.ALL.forEach(cue -> assertThatCode(() -> SearchProof.texts(cue.phrase(), random, TEXTS).forEach(text -> SearchProof.check(cue.phrase(), text))).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/chats.json", "../shared/data/contest/train.json", "../shared/data/contest/test_data.json"})
    void cuesAreFoundInChats(String file) throws IOException {
        Path chats = WORKSPACE.resolve(file);
        assumeTrue(Files.exists(chats), () -> chats + " is not at hand");
        List<String> lines = SearchProof.lines(chats);
        assertThat(lines).isNotEmpty();
        RoleCue.ALL.forEach(cue -> assertThatCode(() -> lines.forEach(line -> SearchProof.check(cue.phrase(), line))).doesNotThrowAnyException());
    }
}
