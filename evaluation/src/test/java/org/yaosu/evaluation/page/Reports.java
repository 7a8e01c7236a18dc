package org.yaosu.evaluation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports to look at: one of twelve chats that nobody had, compared with another run, and what can be made of it. */
final class Reports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reports() {
    }

    static ObjectNode sample() {
        try (var in = Reports.class.getResourceAsStream("report.json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode uncompared() {
        ObjectNode report = sample();
        report.putNull("comparison").withObjectProperty("title").putNull("against");
        report.get("rows").forEach(row -> {
            ((ObjectNode) row).putNull("against");
            row.get("records").forEach(record -> record.get("fields").forEach(field -> ((ObjectNode) field).putNull("other")));
        });
        return report;
    }

    static ObjectNode empty() {
        ObjectNode report = sample();
        report.putNull("comparison");
        report.withObjectProperty("score").put("chats", 0).putNull("points").putNull("interval").putNull("macroF1");
        report.withArrayProperty("rows").removeAll();
        return report;
    }

    /** Many chats, each as long as the characters say. */
    static ObjectNode large(int chats, int characters) {
        ObjectNode report = sample();
        ArrayNode rows = report.withArrayProperty("rows");
        ObjectNode row = rows.get(0).deepCopy();
        String text = row.get("text").asText();
        row.put("text", (text + "\n").repeat(1 + characters / text.length()).substring(0, characters));
        rows.removeAll();
        for (int number = 1; number <= chats; number++) {
            rows.add(row.deepCopy().put("number", number).put("id", "chat " + number));
        }
        return report;
    }

    static Path write(ObjectNode report, Path folder) throws IOException {
        Path page = Files.createTempFile(folder, "report", ".html");
        ReportPage.write(report.toString(), page);
        return page;
    }
}
