package org.yaosu.finetune.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import org.yaosu.finetune.check.CheckReport;
import org.yaosu.finetune.check.Finding;

/** What machines read of a file that was looked through. */
final class CheckJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CheckJson() {
    }

    static void write(CheckReport report, OutputStream output) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("file", report.file().toString()).put("kind", word(report.kind())).put("rows", report.rows()).put("inputs", report.inputs())
                .put("longest", report.longest()).put("errors", report.errors()).put("warnings", report.warnings());
        ObjectNode counts = root.putObject("counts");
        new TreeMap<>(report.counts()).forEach((trouble, count) -> counts.put(word(trouble), count));
        ArrayNode findings = root.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject().put("severity", word(finding.trouble().severity())).put("trouble", word(finding.trouble())).put("line", finding.line())
                    .put("what", finding.what()).put("mend", finding.trouble().mend());
        }
        output.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
