package org.yaosu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final String MODEL = """
            {"format": "yaosu-learned", "version": 1, "created": "2026-01-01T12:00:00Z", "chats": %d, "fingerprint": "", "folds": 5, "seed": 1,
            "questions": {}, "rows": {}}""";
    @TempDir
    private Path folder;
    private Path file;
    private Place shipped;
    private Shelf shelf;

    @BeforeEach
    void shelf() throws IOException {
        file = folder.resolve("learned.json");
        Path brought = Files.writeString(folder.resolve("default-model.json"), MODEL.formatted(1));
        shipped = new Place.Shipped(Optional.of(brought.toUri().toURL()));
        shelf = new Shelf(List.of(new Place.InFile(file, false), shipped));
    }

    @Test
    void whereThereIsNoFileWhatIsShippedIsUsed() {
        assertThat(looked()).contains(1);
    }

    @Test
    void whereNothingIsThereNothingIsUsed() {
        assertThat(new Shelf(List.of(new Place.InFile(file, false))).look()).isEmpty();
    }

    @Test
    void aFileComesBeforeWhatIsShipped() {
        write(2);

        assertThat(looked()).contains(2);
    }

    @Test
    void aFileThatIsReplacedIsTakenOnceItIsAtRest() {
        write(2);
        looked();
        write(30);

        assertThat(looked()).contains(2);
        assertThat(looked()).contains(30);
    }

    @Test
    void aBrokenFileLeavesTheOneBefore() throws IOException {
        write(2);
        looked();
        Files.writeString(file, "{");
        looked();

        assertThat(looked()).contains(2);
    }

    @Test
    void aFileThatIsMendedIsTaken() throws IOException {
        write(2);
        looked();
        Files.writeString(file, "{");
        looked();
        looked();
        write(30);
        looked();

        assertThat(looked()).contains(30);
    }

    @Test
    void aFileThatIsBrokenFromTheStartLeavesWhatIsShipped() throws IOException {
        Files.writeString(file, "{");

        assertThat(looked()).contains(1);
    }

    @Test
    void aFileThatIsTakenAwayGivesWayToWhatIsShipped() throws IOException {
        write(2);
        looked();
        Files.delete(file);
        looked();

        assertThat(looked()).contains(1);
    }

    @Test
    void aNamedFileThatIsMissingLeavesTheOneBefore() {
        write(2);
        looked();
        Shelf named = new Shelf(List.of(new Place.InFile(folder.resolve("none.json"), true), shipped)).after(shelf);

        assertThat(named.look().map(found -> found.model().chats())).contains(2);
    }

    private Optional<Integer> looked() {
        return shelf.look().map(found -> found.model().chats());
    }

    private void write(int chats) {
        try {
            Files.writeString(file, MODEL.formatted(chats));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
