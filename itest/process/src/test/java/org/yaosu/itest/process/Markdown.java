package org.yaosu.itest.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text in Markdown, as far as its shape goes.
 *
 * @param lines its lines outside of blocks of code
 * @param code the blocks of code, each with the line that opens it, without comments
 */
record Markdown(List<String> lines, List<List<String>> code) {

    private static final String FENCE = "```";
    private static final Pattern COMMENT = Pattern.compile("(^|\\s+)(#|//)\\s.*$");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    static Markdown read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        List<List<String>> code = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(file)) {
            boolean fence = line.startsWith(FENCE);
            if (fence && !inside) {
                code.add(new ArrayList<>());
            }
            if (fence || inside) {
                code.get(code.size() - 1).add(COMMENT.matcher(line).replaceFirst(""));
            } else {
                lines.add(line);
            }
            inside ^= fence;
        }
        return new Markdown(lines, code);
    }

    /** How deep each heading is. */
    List<Integer> headings() {
        return lines.stream().filter(line -> line.startsWith("#")).map(line -> line.indexOf(' ')).toList();
    }

    /** How many cells each line of a table has, and 0 for what stands between tables. */
    List<Integer> tables() {
        List<Integer> cells = new ArrayList<>();
        for (String line : lines) {
            int count = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length - 2 : 0;
            if (count > 0 || cells.isEmpty() || cells.get(cells.size() - 1) > 0) {
                cells.add(count);
            }
        }
        return cells;
    }

    /** Everything that is set as code within a text. */
    Set<String> spans() {
        return found(SPAN);
    }

    /** Where links lead to, without places in the text itself. */
    Set<String> links() {
        Set<String> links = found(LINK);
        links.removeIf(link -> link.startsWith("#"));
        return links;
    }

    /** Links to places in the text that it does not have. */
    Set<String> lost() {
        Set<String> places = found(LINK);
        places.removeIf(link -> !link.startsWith("#"));
        lines.stream().filter(line -> line.startsWith("#")).map(Markdown::place).forEach(places::remove);
        return places;
    }

    private static String place(String heading) {
        return "#" + heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    private Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        lines.forEach(line -> pattern.matcher(line).results().forEach(result -> found.add(result.group(1))));
        return found;
    }
}
