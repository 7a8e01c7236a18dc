package org.yaosu.dialogue.offline.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.offline.scene.Line;
import org.yaosu.dialogue.segmentation.WordSegmenter;

class LinesTest {

    private final Lines lines = new Lines(new WordSegmenter());

    @Test
    void ofALongConversationTheLastTurnsCountAndSidesStayAsTheyAre() {
        List<Line> odd = lines.last(request(IntStream.range(0, 1001).mapToObj(turn -> "turn" + turn).toList()));

        assertThat(odd).hasSize(199);
        assertThat(odd.get(0).words()).containsExactly("turn802");
        assertThat(odd.get(198).words()).containsExactly("turn1000");
    }

    @Test
    void ofALongTurnTheEndCounts() {
        Line line = lines.last(request(List.of("[3] " + "word ".repeat(5000) + "end"))).get(0);

        assertThat(line.goal()).isEqualTo(3);
        assertThat(line.words()).hasSize(1000).endsWith("end");
    }

    private static DialogueRequest request(List<String> history) {
        return new DialogueRequest(DialogueRequest.CHITCHAT, Map.of(), "", List.of(), List.of(), history);
    }
}
