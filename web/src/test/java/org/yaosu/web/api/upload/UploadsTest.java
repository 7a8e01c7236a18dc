package org.yaosu.web.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadsTest {

    @TempDir
    Path root;

    private Uploads uploads;

    @BeforeEach
    void open() {
        uploads = new Uploads(root);
    }

    private Path kept(String key) throws IOException {
        try (Upload upload = uploads.claim(Optional.of(key)).orElseThrow()) {
            upload.mark("a fingerprint");
            upload.keep();
            return Files.writeString(upload.folder().resolve("chats.json"), "[]");
        }
    }

    @Test
    void whatIsArrivingIsNobodyElses() throws IOException {
        try (Upload upload = uploads.claim(Optional.of("key")).orElseThrow()) {
            assertThat(uploads.claim(Optional.of("key"))).isEmpty();
            assertThat(uploads.claim(Optional.of("other"))).hasValueSatisfying(other -> assertThat(other.folder()).isNotEqualTo(upload.folder()));
        }
    }

    @Test
    void askingAgainForWhatIsArrivingDoesNotLetOthersHaveIt() throws Exception {
        try (Upload upload = uploads.claim(Optional.of("key")).orElseThrow()) {
            assertThat(uploads.claim(Optional.of("key"))).isEmpty();

            assertThat(ownedElsewhere(upload.folder().resolve(FolderLock.FILE))).isFalse();
        }
    }

    /** Whether another process gets the lock. */
    private static boolean ownedElsewhere(Path lock) throws Exception {
        Path code = Files.writeString(lock.getParent().resolve("Lock.java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.*;
                public class Lock {
                    public static void main(String[] words) throws Exception {
                        try (FileChannel channel = FileChannel.open(Path.of(words[0]), StandardOpenOption.WRITE)) {
                            System.exit(channel.tryLock() == null ? 3 : 4);
                        }
                    }
                }
                """);
        int exit = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), code.toString(), lock.toString()).inheritIO().start().waitFor();
        assertThat(exit).isIn(3, 4);
        return exit == 4;
    }

    @Test
    void filesAreReadAlsoWhereTheDataFolderWasMovedOrIsReachedByAnotherWay() throws IOException {
        Path file = kept("key");
        Path before = Path.of("/before/data/web/runs").resolve(root.relativize(file));

        uploads.clean(() -> List.of(before));

        assertThat(file).exists();
        try (Upload again = uploads.claim(Optional.of("key")).orElseThrow()) {
            assertThat(again.isOf(before)).isTrue();
            again.keep();
        }
        uploads.forget(before, List::of);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatAnotherRunReadsStaysWhenOneIsForgotten() throws IOException {
        Path file = kept("key");

        uploads.forget(file, () -> List.of(file));

        assertThat(file).exists();
    }

    @Test
    void whatRunsReadIsAskedOnceAndOnceMoreForEachThatIsMissing() throws IOException {
        List<Path> read = List.of(kept("a"), kept("b"), kept("c"));
        kept("left");
        AtomicInteger asked = new AtomicInteger();

        uploads.clean(() -> {
            asked.incrementAndGet();
            return read;
        });

        assertThat(asked).hasValue(2);
        assertThat(read).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        uploads.claim(Optional.empty()).orElseThrow().close();

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsFoundAgainByItsKey() throws IOException {
        Path file = kept("key");

        try (Upload again = new Uploads(root).claim(Optional.of("key")).orElseThrow()) {
            assertThat(again.folder()).isEqualTo(file.getParent());
            assertThat(again.fingerprint()).contains("a fingerprint");
        }
    }

    @Test
    void aFileThatIsForgottenIsGoneAndOthersStay() throws IOException {
        Path gone = kept("gone");
        Path stays = kept("stays");

        uploads.forget(gone, List::of);

        assertThat(gone.getParent()).doesNotExist();
        assertThat(stays).exists();
    }

    @Test
    void filesOfOthersAreNeverDeleted() throws IOException {
        Path other = Files.writeString(Files.createDirectories(root.resolve("../mine")).resolve("chats.json"), "[]");

        uploads.forget(other, List::of);
        uploads.clean(List::of);

        assertThat(other).exists();
    }

    @Test
    void filesThatNoRunReadsAreCleanedAwayUnlessTheyArrive() throws IOException {
        Path read = kept("read");
        Path left = kept("left");
        try (Upload arriving = uploads.claim(Optional.of("arriving")).orElseThrow()) {
            uploads.clean(() -> List.of(read));

            assertThat(read).exists();
            assertThat(left.getParent()).doesNotExist();
            assertThat(arriving.folder()).exists();
        }
    }
}
