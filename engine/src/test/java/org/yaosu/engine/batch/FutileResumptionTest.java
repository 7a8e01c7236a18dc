package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.yaosu.api.extract.BatchException;

/** Whether anything would come of going on with a run. */
class FutileResumptionTest extends RunsFixture {

    @Test
    void ofARunThatIsDoneNothingIsLeft() throws IOException {
        extract("a", "b");

        assertThat(runs.futile(1, false)).hasValueSatisfying(why -> assertThat(why).contains("run 1 is done", "nothing of it is left"));
        assertThat(runs.futile(1, true)).isPresent();
    }

    @Test
    void chatsThatFailedAreLeftForAnotherTurnAlone() throws IOException {
        step.set(chat -> {
            throw new IllegalStateException();
        });
        extract("a", Lines.REJECTED);

        assertThat(runs.futile(1, false)).isPresent();
        assertThat(runs.futile(1, true)).isEmpty();
    }

    @Test
    void chatsThatCameToAFileSinceAreLeft() throws IOException {
        extract("a");
        Files.setLastModifiedTime(folder.resolve("in.lines"), FileTime.from(runs.list().get(0).changed().plusSeconds(1)));

        assertThat(runs.futile(1, false)).isEmpty();
    }

    @Test
    void ofARunThatWasStoppedSomethingIsLeft() throws Exception {
        stopAt("a", "a", "b", "c", "d", "e", "f");

        assertThat(runs.futile(1, false)).isEmpty();
        assertThatThrownBy(() -> runs.futile(7, false)).isInstanceOf(BatchException.class).hasMessageContaining("7");
    }
}
