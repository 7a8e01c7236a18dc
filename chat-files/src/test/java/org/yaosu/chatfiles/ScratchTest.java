package org.yaosu.chatfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

    @TempDir
    Path data;
    private Path folder;
    private Scratch scratch;

    @BeforeEach
    void start() {
        folder = data.resolve("scratch");
        scratch = scratch(Clock.systemUTC());
    }

    private Scratch scratch(Clock clock) {
        return new Scratch(data, "compare", Duration.ofDays(1), clock);
    }

    private static Path fill(Path folder) throws IOException {
        Files.writeString(folder.resolve("records.jsonl"), "{}");
        return folder;
    }

    @Test
    void itIsBesideTheDataAndGoneAfterwards() throws IOException {
        Path used = scratch.with(ScratchTest::fill);

        assertThat(used.getParent()).isEqualTo(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itIsGoneAlsoWhereTheWorkFails() {
        assertThatThrownBy(() -> scratch.with(own -> {
            fill(own);
            throw new IOException("broken");
        })).hasMessage("broken");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsCleanedUpTheNextDay() throws IOException {
        Path left = fill(Files.createDirectories(folder.resolve("compare-1")));
        scratch.with(own -> own);
        assertThat(left).exists();

        scratch(Clock.offset(Clock.systemUTC(), Duration.ofDays(2))).with(own -> own);

        assertThat(left).doesNotExist();
    }

    @Test
    void whatIsThereForAnotherPurposeStays() throws IOException {
        Path other = Files.createDirectories(folder.resolve("prepare-1"));

        scratch(Clock.offset(Clock.systemUTC(), Duration.ofDays(2))).with(own -> own);

        assertThat(other).exists();
    }
}
