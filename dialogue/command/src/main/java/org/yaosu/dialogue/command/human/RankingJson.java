package org.yaosu.dialogue.command.human;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A ranking as machines read it. */
public final class RankingJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RankingJson() {
    }

    /** Writes one object. */
    public static void write(Ranking ranking, OutputStream output) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode places = root.putArray("ranking");
        for (Ranking.Place place : ranking.places()) {
            ObjectNode team = places.addObject().put("rank", place.rank()).put("team", place.team().name()).put("total", place.team().total());
            place.team().published().ifPresent(said -> team.put("said", said));
            ObjectNode ratings = team.putObject("ratings");
            place.team().ratings().forEach(ratings::put);
        }
        ArrayNode warnings = root.putArray("warnings");
        ranking.differences().forEach(warnings::add);
        output.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).concat("\n").getBytes(StandardCharsets.UTF_8));
    }
}
