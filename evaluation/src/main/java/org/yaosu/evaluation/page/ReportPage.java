package org.yaosu.evaluation.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a score report as one HTML file: style, script and data are inside, and the page's own policy forbids it to
 * load or send anything. The file holds the chats, so it is as private as they are. Stateless, and so safe to call from
 * several threads.
 */
public final class ReportPage {

    /** Parts of one script, in this order; they share a scope and need no build step. */
    private static final List<String> SCRIPTS = List.of(
            "chinese.js", "language.js", "dom.js", "numbers.js", "report-model.js", "totals.js", "fields.js", "transcript.js", "chat.js", "address.js", "strip.js",
            "report.js");
    private static final String DATA = "{{report}}";

    private ReportPage() {
    }

    /**
     * Writes the page, over a file that is there already.
     *
     * @param reportJson the report as a JSON document, with the rows of its chats
     * @param file where the page goes; its folder has to be there
     * @throws IOException if the file cannot be written
     */
    public static void write(String reportJson, Path file) throws IOException {
        String page = page();
        int data = page.indexOf(DATA);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.append(page, 0, data);
            EmbeddedJson.write(reportJson, out);
            out.append(page, data + DATA.length(), page.length());
        }
    }

    /** The page but for its data, which goes in last: words of a chat that look like a placeholder stay what they are. */
    private static String page() throws IOException {
        String style = resource("report.css");
        String script = scripts();
        return resource("report.html")
                .replace("{{style-hash}}", ContentHash.of(style))
                .replace("{{script-hash}}", ContentHash.of(script))
                .replace("{{style}}", style)
                .replace("{{script}}", script);
    }

    private static String scripts() throws IOException {
        StringBuilder script = new StringBuilder();
        for (String name : SCRIPTS) {
            script.append(resource(name)).append('\n');
        }
        return script.toString();
    }

    /** A resource with line feeds only: a browser reads a page so, and the hashes are of what it reads. */
    private static String resource(String name) throws IOException {
        try (var in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the report's part " + name + " is not in the evaluation bundle: install the bundle again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
        }
    }
}
