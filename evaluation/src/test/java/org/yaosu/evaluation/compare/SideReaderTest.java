package org.yaosu.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.run.RunState;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.score.Records;

class SideReaderTest {

    private static final String LINE = "{\"index\":1,\"id\":\"c1\",\"records\":[{\"名\":{\"value\":\"沈禾\"}}]}";

    @TempDir
    Path folder;
    private final FakeRuns runs = new FakeRuns().done(1, 0, 0, LINE).done(2, 1.5, 0, LINE);

    private SideReader reader() {
        return new SideReader(Records.FORM, Optional.of(runs), folder, Sides.scratch(folder));
    }

    @Test
    void aNumberIsARunWithItsRecordsAndWhatItTook() throws IOException {
        Side side = reader().read("2");

        assertThat(side.name()).isEqualTo("run 2");
        assertThat(side.answers().chats().get(1).labels()).containsExactly(Records.record("名", "沈禾"));
        assertThat(side.spending()).hasValueSatisfying(spent -> assertThat(spent.cost()).isEqualTo(1.5));
    }

    @Test
    void lastIsTheNewestRun() throws IOException {
        assertThat(reader().read("last").name()).isEqualTo("run 2");
    }

    @Test
    void whatWasReadOfARunIsLeftNowhere() throws IOException {
        reader().read("1");

        assertThat(runs.written).singleElement().satisfies(file -> assertThat(file.getParent()).doesNotExist());
    }

    @Test
    void anotherWordIsAFile() throws IOException {
        Files.writeString(folder.resolve("records.jsonl"), LINE);

        Side side = reader().read("records.jsonl");

        assertThat(side.name()).isEqualTo("records.jsonl");
        assertThat(side.spending()).isEmpty();
        assertThat(reader().file("records.jsonl")).contains(folder.resolve("records.jsonl"));
        assertThat(reader().file("2")).isEmpty();
    }

    @Test
    void aRunThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> reader().read("7")).isInstanceOf(IncomparableException.class).hasMessage("there is no run 7");
        assertThatThrownBy(() -> reader().read("9".repeat(30))).isInstanceOf(IncomparableException.class).hasMessageContaining("'runs' lists");
    }

    @Test
    void aWordThatIsNeitherIsSaid() {
        assertThatThrownBy(() -> reader().read("lasst")).isInstanceOf(IncomparableException.class)
                .hasMessageContaining("lasst").hasMessageContaining("a number or 'last'");
    }

    @Test
    void withoutAJournalThereAreFilesOnly() {
        SideReader reader = new SideReader(Records.FORM, Optional.empty(), folder, Sides.scratch(folder));

        assertThatThrownBy(() -> reader.read("1")).isInstanceOf(IncomparableException.class).hasMessageContaining("no engine that keeps runs");
    }

    @Test
    void anEmptyJournalHasNoLastRun() {
        SideReader reader = new SideReader(Records.FORM, Optional.of(new FakeRuns()), folder, Sides.scratch(folder));

        assertThatThrownBy(() -> reader.read("last")).isInstanceOf(IncomparableException.class).hasMessageContaining("'extract IN -o OUT' makes one");
    }

    @Test
    void aRunThatHasReadNothingYetIsSaidAndLeftNowhere() {
        runs.put(3, RunState.INTERRUPTED, 0, 0, List.of());

        assertThatThrownBy(() -> reader().read("3")).isInstanceOf(IncomparableException.class).hasMessageContaining("'resume 3'");
        assertThat(runs.written).singleElement().satisfies(file -> assertThat(file.getParent()).doesNotExist());
    }
}
