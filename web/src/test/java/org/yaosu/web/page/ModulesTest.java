package org.yaosu.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which modules the page has, and how a browser learns of them. */
class ModulesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/yaosu/web/page");
    private static final String MAIN = "main.js";
    /** Runs before anything is drawn, and so is no module. */
    private static final String FIRST = "first-paint.js";
    private static final Pattern PRELOADED = Pattern.compile("<link rel=\"modulepreload\" href=\"/page/([^\"]+)\">");
    private static final Pattern IMPORTED = Pattern.compile("(?m)^import .*from '\\./([^']+)';$");

    private static List<String> found(Pattern pattern, String file) throws IOException {
        return pattern.matcher(Files.readString(FOLDER.resolve(file))).results().map(match -> match.group(1)).toList();
    }

    private static Set<String> modules() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".js") && !name.equals(FIRST))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void allAreFetchedAtOnce() throws IOException {
        Set<String> behindMain = modules();
        behindMain.remove(MAIN);

        assertThat(found(PRELOADED, "index.html")).containsExactlyElementsOf(behindMain);
    }

    @Test
    void eachIsOfUse() throws IOException {
        Set<String> reached = new TreeSet<>(Set.of(MAIN));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (String imported : found(IMPORTED, next.pop())) {
                if (reached.add(imported)) {
                    next.push(imported);
                }
            }
        }

        assertThat(reached).isEqualTo(modules());
    }
}
