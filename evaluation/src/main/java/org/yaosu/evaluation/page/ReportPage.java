package org.yaosu.evaluation.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a report as a page for people. */
public final class ReportPage {

    private ReportPage() {
    }

    /**
     * Writes the page.
     *
     * @param reportJson the report, with the chats' texts
     */
    public static void write(String reportJson, Path file) throws IOException {
        Files.write(file, ("<!DOCTYPE html><meta charset=\"utf-8\"><script type=\"application/json\">" + reportJson.replace("<", "\\u003c")
                + "</script>").getBytes(StandardCharsets.UTF_8));
    }
}
