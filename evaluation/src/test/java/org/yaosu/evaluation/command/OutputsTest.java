package org.yaosu.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsReadIsNotWritten() {
        Path gold = folder.resolve("gold.json");
        assertThatThrownBy(() -> Outputs.checked(folder.resolve("./gold.json"), List.of(gold), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is read");
    }

    @Test
    void aLinkToAFileThatIsReadIsNotWritten() throws IOException {
        Path gold = Files.createFile(folder.resolve("gold.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), gold);
        assertThatThrownBy(() -> Outputs.checked(link, List.of(gold), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is read");
    }

    @Test
    void twoReportsAreTwoFiles() throws IOException {
        Path report = folder.resolve("report");
        assertThatThrownBy(() -> Outputs.checked(report, List.of(), List.of(report))).hasMessageContaining("two files");
        assertThat(Outputs.checked(report, List.of(), List.of(folder.resolve("other")))).isEqualTo(report);
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedBeforeAnythingIsDone() {
        assertThatThrownBy(() -> Outputs.checked(folder, List.of(), List.of())).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> Outputs.checked(folder.resolve("none/report.html"), List.of(), List.of())).hasMessageContaining("there is no folder");
    }
}
