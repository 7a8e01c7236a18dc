package org.yaosu.web.api.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people said is nobody else's to read, whatever the umask lets others do. */
class OwnerOnlyTest {

    private static final Bounds BOUNDS = new Bounds(100, 0, 0);

    @TempDir
    Path home;

    private Path root;

    @BeforeEach
    void rights() {
        assumeThat(home.getFileSystem().supportedFileAttributeViews()).contains("posix");
        root = home.resolve("web");
    }

    /** What is below, and who else may do what with it. */
    private static List<String> open(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.toList();
            assertThat(found).hasSizeGreaterThan(1);
            return found.stream().map(OwnerOnlyTest::rights).filter(rights -> !rights.endsWith("rwx------ ") && !rights.endsWith("rw------- ")).toList();
        }
    }

    private static String rights(Path path) {
        try {
            return path.getFileName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " ";
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anUploadIsItsOwners() throws IOException {
        Uploads uploads = new Uploads(root.resolve("runs"));
        try (Upload upload = uploads.claim(Optional.of("key")).orElseThrow()) {
            Path file = upload.folder().resolve("chats.json");
            try (FileSink sink = FileSink.open(Optional.of(file), BOUNDS)) {
                sink.write('x');
            }
            upload.mark("a fingerprint");
            uploads.prepareOutput(file, upload.folder().resolve("records.jsonl"));

            assertThat(upload.folder().resolve("records.jsonl")).exists();
            assertThat(open(root)).isEmpty();
        }
    }

    @Test
    void aFileForAMomentIsItsOwners() throws IOException {
        try (Scratch.File file = new Scratch(root.resolve("scratch"), () -> 0).file(".jsonl")) {
            assertThat(file.path()).isEmptyFile();
            assertThat(open(root)).isEmpty();
        }
    }

    @Test
    void whereTheFileIsSomebodysOwnNothingIsPrepared() throws IOException {
        Path mine = Files.createDirectory(home.resolve("mine"));

        new Uploads(root.resolve("runs")).prepareOutput(mine.resolve("chats.json"), mine.resolve("records.jsonl"));

        assertThat(mine).isEmptyDirectory();
    }
}
