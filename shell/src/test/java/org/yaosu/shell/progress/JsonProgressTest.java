package org.yaosu.shell.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.ModelTotals;
import org.yaosu.api.extract.Rejection;

class JsonProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong millis = new AtomicLong();
    private final JsonProgress progress = new JsonProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8), Duration.ofSeconds(1),
            () -> Duration.ofMillis(millis.get()).toNanos());

    private List<String> shown() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private void at(long time, long chats) {
        millis.set(time);
        progress.progress(new BatchProgress(7, chats, 0, 1, 0, chats * 10, 1_000, 0.25, Duration.ofMillis(time)));
    }

    @Test
    void theFirstProgressIsToldAtOnceAndItsRateIsUnknown() {
        at(0, 1);
        assertThat(shown()).containsExactly("{\"event\":\"progress\",\"run\":7,\"chats\":1,\"kept\":0,\"failed\":1,\"unanswered\":0,\"bytes_done\":10,"
                + "\"bytes_total\":1000,\"rate\":null,\"seconds_left\":null,\"cost\":0.25,\"seconds\":0.0}");
    }

    @Test
    void progressIsToldOnceASecondAndAtTheEnd() {
        at(0, 1);
        at(999, 2);
        at(2_000, 20);
        at(2_100, 21);
        progress.ended(new Ending(0, 7, Optional.empty(), ""));
        assertThat(shown()).hasSize(4).element(1).asString().contains("\"chats\":20,", "\"rate\":10.0", "\"seconds_left\":8.0");
        assertThat(shown()).element(2).asString().contains("\"chats\":21,");
    }

    @Test
    void aFailureNamesItsChat() {
        progress.failure(new Rejection(3, Optional.empty(), "it says \"no\""));
        assertThat(shown()).containsExactly("{\"event\":\"failure\",\"index\":3,\"id\":null,\"reason\":\"it says \\\"no\\\"\"}");
    }

    @Test
    void theEndSaysWhatCameOfIt() {
        progress.ended(new Ending(1, 7, Optional.of(new BatchReport(Path.of("out.json"), 4, 5, 1, List.of(), Optional.empty(), Duration.ofSeconds(2),
                ModelTotals.NONE, 7)), ""));
        assertThat(shown()).singleElement().asString().startsWith("{\"event\":\"end\",\"status\":1,\"run\":7,\"message\":null,\"output\":\"out.json\"")
                .contains("\"extracted\":4,\"records\":5,\"failed\":1,\"unanswered\":0", "\"seconds\":2.0");
    }

    @Test
    void whereTheProcessEndsFirstTheLastLineIsAnEndToo() {
        assertThat(progress.lastWords(new Ending(130, 7, Optional.empty(), "stopped at once")))
                .isEqualTo("{\"event\":\"end\",\"status\":130,\"run\":7,\"message\":\"stopped at once\"}");
    }
}
