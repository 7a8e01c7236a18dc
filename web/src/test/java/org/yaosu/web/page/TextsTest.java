package org.yaosu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelException;

/** What the page says, and how it is written. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/yaosu/web/page");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4}'([a-z0-9.-]+)': (?:'|counted\\()");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {4}'([a-z0-9.-]+)': (.*(?:\\R {8}.*)*)$");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** Whatever looks like a key of words: two or more parts with dots between them. */
    private static final Pattern USED = Pattern.compile("['\"]([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)['\"]");
    private static final Pattern OTHER = Pattern.compile(".*\\.(js|css|svg|txt|html|json)|chats\\.jsonl?|(org|yaosu)\\..*");

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static Set<String> keys(String name) throws IOException {
        return KEY.matcher(read(name)).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What stands in braces, by key; a text may go on in the next line. */
    private static Map<String, Set<String>> parameters(String name) throws IOException {
        return ENTRY.matcher(read(name)).results().collect(Collectors.toMap(entry -> entry.group(1),
                entry -> PARAMETER.matcher(entry.group(2)).results().map(parameter -> parameter.group(1)).collect(Collectors.toCollection(TreeSet::new))));
    }

    private static List<Path> scripts() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)")).filter(file -> !file.getFileName().toString().startsWith("texts-")).toList();
        }
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("texts-zh.js")).isEqualTo(keys("texts-en.js")).hasSizeGreaterThan(200);
    }

    @Test
    void bothLanguagesTakeTheSameParameters() throws IOException {
        assertThat(parameters("texts-en.js")).isEqualTo(parameters("texts-zh.js"));
    }

    @Test
    void everyWordOfTheServiceHasWords() throws IOException {
        JsonNode schemas = new ObjectMapper().readTree(Path.of("src/main/resources/org/yaosu/web/api/openapi.json").toFile()).at("/components/schemas");
        Set<String> known = keys("texts-en.js");

        assertThat(known).containsAll(words(schemas, "ModelWork", "outcome", "outcome.")).containsAll(words(schemas, "Field", "policy", "policy."))
                .containsAll(words(schemas, "Run", "state", "state.")).containsAll(words(schemas, "RunChat", "state", "chat.state."))
                .containsAll(words(schemas, "Turn", "role", "role.")).containsAll(words(schemas, "Value", "source", "source."));
    }

    private static List<String> words(JsonNode schemas, String schema, String property, String prefix) {
        List<String> words = new ArrayList<>();
        schemas.path(schema).path("properties").path(property).path("enum").forEach(word -> words.add(prefix + word.textValue()));
        assertThat(words).as("%s of %s", property, schema).isNotEmpty();
        return words;
    }

    @Test
    void everyKindOfFailureHasWords() throws IOException {
        assertThat(keys("texts-en.js")).containsAll(Arrays.stream(ModelException.Kind.values())
                .map(kind -> "failure." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList());
    }

    @Test
    void everyStatusThatIsKnownSaysWhatToDoNext() throws IOException {
        Matcher statuses = Pattern.compile("const known = \\[([\\d, ]+)]").matcher(read("problem.js"));

        assertThat(statuses.find()).isTrue();
        assertThat(keys("texts-en.js")).containsAll(Arrays.stream(statuses.group(1).split(", ")).map(status -> "next." + status).toList());
    }

    @Test
    void everythingThatIsSaidHasWords() throws IOException {
        Set<String> known = keys("texts-en.js");
        for (Path script : scripts()) {
            Set<String> used = USED.matcher(Files.readString(script)).results().map(key -> key.group(1)).filter(key -> !OTHER.matcher(key).matches())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(known).as(script.toString()).containsAll(used);
        }
    }

    @Test
    void nothingIsTakenForMarkup() throws IOException {
        for (Path script : scripts()) {
            assertThat(Files.readString(script)).as(script.toString()).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function");
        }
    }

    @Test
    void thePageHoldsNoScriptAndNoStyleOfItsOwn() throws IOException {
        assertThat(read("index.html")).doesNotContainPattern("<style|style=|<script>|\\son\\w+=|https?://");
    }
}
