package org.yaosu.shell.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchProgress;
import org.yaosu.api.extract.BatchReport;
import org.yaosu.api.extract.Rejection;
import org.yaosu.table.Table;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong seconds = new AtomicLong();

    private LineProgress lines() {
        return new LineProgress(err, "chat", Duration.ofSeconds(3), () -> Duration.ofSeconds(seconds.get()).toNanos());
    }

    private List<String> shown() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void linesComeNoMoreOftenThanTheInterval() {
        try (Progress progress = lines()) {
            for (int chats = 1; chats <= 7; chats++) {
                seconds.set(chats);
                progress.progress(new BatchProgress(1, chats, 0, 0, 0, chats * 10L, 100, 0, Duration.ZERO));
            }
        }
        assertThat(shown()).containsExactly("3 chats, 30% read, 1.0 a second, 7 s left", "6 chats, 60% read, 1.0 a second, 4 s left");
    }

    @Test
    void otherThingsThanChatsAreCalledByTheirName() {
        try (Progress progress = new LineProgress(err, "row", Duration.ZERO, () -> 0)) {
            progress.progress(new BatchProgress(2, 0, 10, 100));
            progress.failure(new Rejection(2, Optional.empty(), "no dialogue"));
            progress.stopping();
        }
        assertThat(shown()).containsExactly("2 rows, 10% read", "yaosu: row 2: no dialogue",
                "yaosu: finishing the rows under way; Ctrl-C again stops at once");
    }

    @Test
    void failuresBeyondTheFirstAreCounted() {
        try (Progress progress = lines()) {
            IntStream.rangeClosed(1, BatchReport.SHOWN + 5).forEach(chat -> progress.failure(new Rejection(chat, Optional.empty(), "empty")));
        }
        assertThat(shown()).hasSize(BatchReport.SHOWN + 1).startsWith("yaosu: chat 1: empty").endsWith("yaosu: and 5 more");
    }

    @Test
    void aBarShowsChatsAndFailuresAndFitsTheTerminal() {
        try (Progress progress = new BarProgress(err, "extract", "chat", 80, () -> Duration.ofSeconds(seconds.get()).toNanos())) {
            progress.progress(new BatchProgress(1, 3, 0, 1, 0, 60_000, 60_000, 0, Duration.ZERO));
        }
        assertThat(List.of(bytes.toString(StandardCharsets.UTF_8).split("[\r\n]+"))).allSatisfy(line -> assertThat(Table.width(line)).isLessThan(80))
                .last().asString().contains("100%", "60/60 kB", "3 chats, 1 failed");
    }

    @Test
    void aRequestThatIsRefusedShowsNoBar() {
        try (Progress progress = new BarProgress(err, "extract", "chat", 80, () -> Duration.ofSeconds(seconds.get()).toNanos())) {
            assertThat(progress).isNotNull();
        }
        assertThat(bytes.size()).isZero();
    }
}
