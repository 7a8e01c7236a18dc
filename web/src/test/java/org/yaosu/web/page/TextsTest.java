package org.yaosu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page says, and how it is written. */
class TextsTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/yaosu/web/page");
    private static final Pattern KEY = Pattern.compile("(?m)^ {4}'([a-z0-9.-]+)': (?:'|counted\\()");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /** Whatever looks like a key of words: two or more parts with dots between them. */
    private static final Pattern USED = Pattern.compile("['\"]([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)['\"]");
    private static final Pattern OTHER = Pattern.compile(".*\\.(js|css|svg|txt|html)|chats\\.jsonl?|(org|yaosu)\\..*");

    private static String read(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static Set<String> keys(String name) throws IOException {
        return KEY.matcher(read(name)).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
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
        Set<String> chinese = PARAMETER.matcher(read("texts-zh.js")).results().map(name -> name.group(1)).collect(Collectors.toSet());

        assertThat(PARAMETER.matcher(read("texts-en.js")).results().map(name -> name.group(1))).containsOnly(chinese.toArray(String[]::new));
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
