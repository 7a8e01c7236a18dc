package org.yaosu.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchException;

class OutputFileTest {

    @TempDir
    Path folder;

    @Test
    void theFileIsReplacedOnlyWhenCommitted() throws IOException {
        Path target = Files.writeString(folder.resolve("out.txt"), "old");

        try (OutputFile file = OutputFile.create(target)) {
            write(file, "new");
            file.stream().flush();
            assertThat(target).hasContent("old");
            file.commit();
        }

        assertThat(target).hasContent("new");
        assertThat(files()).containsExactly("out.txt");
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        try (OutputFile file = OutputFile.create(folder.resolve("out.txt"))) {
            write(file, "new");
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void aLinkGoesOnPointingToTheFile() throws IOException {
        Path target = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = link(folder.resolve("link.txt"), target);

        try (OutputFile file = OutputFile.create(link)) {
            write(file, "new");
            file.commit();
        }

        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void twoThatWriteTheSameFileDoNotMix() throws IOException {
        Path target = folder.resolve("out.txt");
        try (OutputFile one = OutputFile.create(target); OutputFile two = OutputFile.create(target)) {
            write(one, "one");
            write(two, "2");
            one.commit();
            assertThat(target).hasContent("one");
            two.commit();
        }

        assertThat(target).hasContent("2");
        assertThat(files()).containsExactly("out.txt");
    }

    @Test
    void whoMayReadTheFileStaysAsItWas() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions to keep here");
        Path target = Files.writeString(folder.resolve("out.txt"), "old");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));

        try (OutputFile file = OutputFile.create(target)) {
            write(file, "new");
            file.commit();
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
    }

    @Test
    void aPipeIsWrittenToAndStaysAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo here");
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
        FutureTask<String> reader = new FutureTask<>(() -> Files.readString(pipe));
        new Thread(reader).start();

        try (OutputFile file = OutputFile.create(pipe)) {
            write(file, "new");
            file.commit();
        }

        assertThat(reader.get()).isEqualTo("new");
        assertThat(files()).containsExactly("pipe");
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> OutputFile.create(folder.resolve("none/out.txt"))).isInstanceOf(BatchException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("none"));
    }

    @Test
    void aFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> OutputFile.create(file.resolve("out.txt"))).isInstanceOf(BatchException.class)
                .hasMessageContaining("there is no folder " + file);
    }

    @Test
    void aReadOnlyFileIsRefusedAndStaysAsItIs() throws IOException {
        Path target = Files.writeString(folder.resolve("out.txt"), "old");
        assertThat(target.toFile().setReadOnly()).isTrue();
        assumeFalse(Files.isWritable(target), "skipped: this user may write read-only files");

        assertThatThrownBy(() -> OutputFile.create(target)).isInstanceOf(BatchException.class).hasMessageContaining("read-only");
        assertThat(target).hasContent("old");
    }

    @Test
    void aFolderThatTakesNoFilesIsRefused() {
        Path proc = Path.of("/proc");
        assumeTrue(Files.isDirectory(proc), "skipped: there is no /proc, which takes no files even from root");

        assertThatThrownBy(() -> OutputFile.create(proc.resolve("out.txt"))).isInstanceOf(BatchException.class)
                .hasMessageStartingWith("cannot write /proc/out.txt: ").hasMessageEndingWith("choose another output");
    }

    private static Path link(Path link, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException noLinks) {
            assumeTrue(false, "no links here");
            return link;
        }
    }

    private static void write(OutputFile file, String text) throws IOException {
        file.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
