package org.yaosu.learning.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.learning.model.Head;
import org.yaosu.learning.model.Model;

class ModelOutputTest {

    private static final Model MODEL = new Model(new Head(Instant.EPOCH, 0, "", 5, 1), new TreeMap<>(), List.of());
    private static final Model NOT_WRITABLE = new Model(new Head(Instant.EPOCH, 7, "", 5, 1), new TreeMap<>(), List.of());

    @TempDir
    Path folder;

    @Test
    void theFileStandsThereAndNothingElse() throws IOException {
        new ModelOutput(folder.resolve("m.json"), false).write(MODEL);

        assertThat(folder).isDirectoryContaining("glob:**m.json").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aModelThatCannotBeWrittenLeavesTheFileBefore() throws IOException {
        Path file = Files.writeString(folder.resolve("m.json"), "before");

        assertThatThrownBy(() -> new ModelOutput(file, false).write(NOT_WRITABLE)).isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatIsMissingIsNamedBeforeAnythingTakesLong() {
        assertThatThrownBy(() -> new ModelOutput(folder.resolve("none/m.json"), false).check(folder.resolve("chats.json"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("none"));
    }

    @Test
    void theFileThatIsReadIsNotWritten() throws IOException {
        Path chats = Files.createFile(folder.resolve("chats.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), chats);

        assertThatThrownBy(() -> new ModelOutput(link, false).check(chats)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is read");
    }

    @Test
    void thePlatformsOwnFileIsNobodyElsesToRead() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path file = Files.writeString(folder.resolve("m.json"), "of a time when all could read it");

        new ModelOutput(file, true).write(MODEL);

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whereNothingCanBeWrittenNoOptionOfACommandIsNamed() {
        Path unwritable = Path.of("/proc/self");
        assumeThat(unwritable).isDirectory();

        assertThatThrownBy(() -> new ModelOutput(unwritable.resolve("m.json"), true).check()).isInstanceOf(IOException.class)
                .hasMessageContaining("nothing can be written").hasMessageNotContaining("-o");
    }

    @Test
    void thePlatformsOwnFolderIsMade() throws IOException {
        new ModelOutput(folder.resolve("data/m.json"), true).check(folder.resolve("chats.json"));

        assertThat(folder.resolve("data")).isDirectory();
    }
}
