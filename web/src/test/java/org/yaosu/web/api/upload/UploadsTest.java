package org.yaosu.web.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
            upload.note(new Note("群聊.json", "f"));
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
    void whatIsNotKeptLeavesNothing() throws IOException {
        uploads.claim(Optional.empty()).orElseThrow().close();

        assertThat(root).isEmptyDirectory();
    }

    @Test
    void whatIsKeptIsFoundAgainByItsKey() throws IOException {
        Path file = kept("key");

        try (Upload again = new Uploads(root).claim(Optional.of("key")).orElseThrow()) {
            assertThat(again.folder()).isEqualTo(file.getParent());
            assertThat(again.note()).contains(new Note("群聊.json", "f"));
        }
    }

    @Test
    void aFileIsCalledWhatItWasCalled() throws IOException {
        assertThat(uploads.name(kept("key"))).isEqualTo("群聊.json");
        assertThat(uploads.name(Path.of("/elsewhere/chats.json"))).isEqualTo("chats.json");
    }

    @Test
    void aFileThatIsForgottenIsGoneAndOthersStay() throws IOException {
        Path gone = kept("gone");
        Path stays = kept("stays");

        uploads.forget(gone);

        assertThat(gone.getParent()).doesNotExist();
        assertThat(stays).exists();
    }

    @Test
    void filesOfOthersAreNeverDeleted() throws IOException {
        Path other = Files.writeString(Files.createDirectories(root.resolve("../mine")).resolve("chats.json"), "[]");

        uploads.forget(other);

        assertThat(other).exists();
    }

    @Test
    void filesThatNoRunReadsAreCleanedAwayUnlessTheyArrive() throws IOException {
        Path read = kept("read");
        Path left = kept("left");
        try (Upload arriving = uploads.claim(Optional.of("arriving")).orElseThrow()) {
            uploads.clean(folder -> folder.equals(read.getParent()));

            assertThat(read).exists();
            assertThat(left.getParent()).doesNotExist();
            assertThat(arriving.folder()).exists();
        }
    }
}
