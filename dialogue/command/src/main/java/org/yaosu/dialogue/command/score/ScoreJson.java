package org.yaosu.dialogue.command.score;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A score as machines read it, with all decimals. */
public final class ScoreJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScoreJson() {
    }

    /** Writes one object. */
    public static void write(DialogueScore score, OutputStream output) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode subtasks = root.putArray("subtasks");
        score.subtasks().forEach((name, metrics) -> put(subtasks.addObject().put("subtask", name.isEmpty() ? null : name), metrics));
        put(root.putObject("all_rows"), score.pooled());
        root.put("total", score.total()).put("published_total", score.published());
        ArrayNode warnings = root.putArray("warnings");
        score.warnings().forEach(warnings::add);
        output.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).concat("\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode node, Metrics metrics) {
        node.put("rows", metrics.rows()).put("f1", metrics.f1()).put("bleu1", metrics.bleu1()).put("bleu2", metrics.bleu2())
                .put("distinct1", metrics.distinct1()).put("distinct2", metrics.distinct2()).put("mean", metrics.mean()).put("sum", metrics.sum());
    }
}
