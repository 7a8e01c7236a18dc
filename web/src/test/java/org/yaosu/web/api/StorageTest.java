package org.yaosu.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaosu.web.http.ProblemException;

class StorageTest {

    private static final Path FULL = Path.of("/dev/full");

    static Stream<IOException> full() {
        return Stream.of(new IOException("No space left on device"), new FileSystemException("/data/web/runs", null, "No space left on device"),
                new FileSystemException("/data/web/runs", null, "Disk quota exceeded"), new IOException("设备上没有空间"),
                new IOException("the journal /data/journal.db cannot grow", new Exception("[SQLITE_FULL] Insertion failed because database is full")));
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullDiskIsToldAlikeWhereverItShows(IOException trouble) {
        ProblemException problem = Storage.problem(trouble);

        assertThat(problem.answer().status()).isEqualTo(507);
        assertThat(problem).hasMessage("the disk of the data folder is full; forget runs that are not needed any more, or make room");
        assertThat(Storage.unwritten(trouble).answer()).isEqualTo(problem.answer());
    }

    @Test
    void whatThisSystemSaysIsUnderstood() {
        assumeThat(FULL).exists();

        assertThat(Storage.problem(catchThrowableOfType(IOException.class, () -> Files.writeString(FULL, "x"))).answer().status()).isEqualTo(507);
    }

    static Stream<IOException> unwritable() {
        return Stream.of(new IOException(), new AccessDeniedException("/data/web"), new FileSystemException("/data/web/runs", null, "Read-only file system"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void whatElseCannotBeWrittenIsToldInPlainWords(IOException trouble) {
        ProblemException problem = Storage.problem(trouble);

        assertThat(problem.answer().status()).isEqualTo(500);
        assertThat(problem).hasMessageStartingWith("nothing can be written in the data folder; ").hasMessageNotContaining("Exception").hasMessageNotContaining("/");
        assertThat(Storage.unwritten(trouble)).hasMessage(problem.getMessage());
    }

    @Test
    void whatThePlatformSaysItselfIsKeptWithoutItsPlace() {
        IOException damaged = new IOException("the journal /data/journal.db is damaged");

        assertThat(Storage.problem(damaged)).hasMessage("the journal journal.db is damaged");
        assertThat(Storage.unwritten(damaged)).hasMessageStartingWith("nothing can be written in the data folder; ");
    }
}
