package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCheckTest {

    private @TempDir Path parent;

    @Test
    void aJournalThatIsThereCanBeWritten() throws IOException {
        try (Journal journal = new Journal(parent)) {
            journal.begin(Samples.order(1)).close();

            assertThatCode(journal::check).doesNotThrowAnyException();
        }
    }

    @Test
    void oneThatIsNotThereYetIsNotMade() throws IOException {
        Path folder = parent.resolve("data");
        try (Journal journal = new Journal(folder)) {
            journal.check();
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldWithWhatToDo() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "in the way");
        try (Journal journal = new Journal(file.resolve("data"))) {
            assertThatThrownBy(journal::check).isInstanceOf(IOException.class).hasMessageContaining("cannot be made")
                    .hasMessageContaining("a file stands in its way").hasMessageContaining("YAOSU_DATA");
        }
    }

    @Test
    void aFileSystemThatNobodyCanWriteToIsNoLackOfRights() throws IOException {
        Path mounts = Path.of("/proc/self/mounts");
        assumeThat(mounts).as("only Linux tells what is mounted how").exists();
        List<Path> unwritable;
        try (Stream<String> lines = Files.lines(mounts)) {
            unwritable = lines.map(line -> line.split(" ")).filter(mount -> List.of(mount[3].split(",")).contains("ro"))
                    .map(mount -> Path.of(mount[1])).filter(Files::isDirectory).toList();
        }
        assumeThat(unwritable).as("nothing is mounted read-only here").isNotEmpty();

        try (Journal journal = new Journal(unwritable.get(0).resolve("data"))) {
            assertThatThrownBy(journal::check).isInstanceOf(IOException.class).hasMessageContaining("cannot be made (Read-only file system)");
        }
    }

    @Test
    void aJournalThatIsNoneIsTold() throws IOException {
        Files.writeString(parent.resolve("journal.db"), "this is text, and no database, as long as it may be".repeat(40));
        try (Journal journal = new Journal(parent)) {
            assertThatThrownBy(journal::check).isInstanceOf(IOException.class).hasMessageContaining("journal.db");
        }
    }
}
