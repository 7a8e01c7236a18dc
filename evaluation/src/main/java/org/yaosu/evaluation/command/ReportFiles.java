package org.yaosu.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaosu.api.score.Agreement;
import org.yaosu.evaluation.page.ReportPage;
import org.yaosu.evaluation.report.Report;
import org.yaosu.evaluation.report.ReportJson;

/**
 * The files that somebody wants a report in.
 *
 * @param html the page
 * @param json the numbers and answers, without the chats' texts
 */
record ReportFiles(Optional<Path> html, Optional<Path> json) {

    /**
     * By the words of a command line; an empty one names no file.
     *
     * @param inputs the files that are read
     * @throws IllegalArgumentException if one cannot be written, or is read, or both are the same
     * @throws IOException if that cannot be told
     */
    static ReportFiles of(Path folder, String html, String json, List<Path> inputs) throws IOException {
        List<Path> outputs = new ArrayList<>();
        for (String name : List.of(html, json)) {
            if (!name.isEmpty()) {
                outputs.add(Outputs.checked(folder.resolve(name), inputs, outputs));
            }
        }
        return new ReportFiles(file(folder, html), file(folder, json));
    }

    void write(Report report) throws IOException {
        if (html.isPresent()) {
            ReportPage.write(ReportJson.text(report), html.get());
        }
        if (json.isPresent()) {
            ReportJson.write(report, json.get());
        }
    }

    /** Writes what is known without gold, which is no page: that shows answers beside the right ones. */
    void write(Agreement agreement) throws IOException {
        if (json.isPresent()) {
            ReportJson.writeDocument(agreement, json.get());
        }
    }

    List<Path> all() {
        return Stream.of(html, json).flatMap(Optional::stream).toList();
    }

    private static Optional<Path> file(Path folder, String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(name));
    }
}
