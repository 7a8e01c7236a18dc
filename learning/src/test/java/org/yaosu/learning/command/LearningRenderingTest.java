package org.yaosu.learning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.learning.TrainedReport;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.KindModel;
import org.yaosu.learning.model.Model;
import org.yaosu.learning.model.Quality;
import org.yaosu.learning.model.QuestionModel;
import org.yaosu.learning.model.Tally;

class LearningRenderingTest {

    private static final Model MODEL = new Model(new Head(Instant.EPOCH, 12, "f00d", 5, 1), new TreeMap<>(Map.of("咨询类型", new QuestionModel("咨询类型", true,
            new TreeMap<>(Map.of("吐槽", new KindModel(12, 2, Optional.empty()))), new Quality(new Tally(8, 4, 3), new Tally(8, 8, 4))))), List.of());

    private final LearningRendering rendering = new LearningRendering();

    @Test
    void eachQuestionHasItsRatesInBothRules() {
        assertThat(text(new TrainedReport(Path.of("m.json"), MODEL, 12, 0)).lines()).anyMatch(line -> line.matches("咨询类型 +8 +4 +0.75 +0.38 +0.50 +8 +0.50 +0.50 +0.50"));
    }

    @Test
    void whatIsTooRareIsNamed() {
        assertThat(text(new TrainedReport(Path.of("m.json"), MODEL, 12, 0))).contains("Never answered").contains("咨询类型 吐槽");
    }

    @Test
    void silenceIsNoAnswer() {
        Model model = new Model(new Head(Instant.EPOCH, 12, "f00d", 5, 1), new TreeMap<>(Map.of("customer", new QuestionModel("customer", false,
                new TreeMap<>(Map.of(QuestionModel.SILENCE, new KindModel(12, 0, Optional.empty()))), Quality.NONE))), List.of());

        assertThat(text(new TrainedReport(Path.of("m.json"), model, 12, 0))).doesNotContain("Never answered");
    }

    @Test
    void chatsThatAreNewAreToldFromThoseThatWereKnown() {
        assertThat(text(new TrainedReport(Path.of("m.json"), MODEL, 3, 2))).startsWith("Learned from 12 chats (3 new, 2 known before");
    }

    @Test
    void nothingInServiceIsSaid() {
        assertThat(text(new LearnedReport(Optional.empty()))).contains("Nothing was learned");
    }

    @Test
    void otherObjectsAreLeftToOthers() {
        assertThat(rendering.format("text", Converter.INSPECT, null)).isNull();
    }

    private String text(Object report) {
        return rendering.format(report, Converter.INSPECT, null).toString();
    }
}
