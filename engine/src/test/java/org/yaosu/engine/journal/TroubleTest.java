package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class TroubleTest {

    private static final String PERSON = "Zhang-San-13800000000";

    private @TempDir Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.db");
    }

    private void filled() throws IOException {
        try (Journal journal = new Journal(folder); RunLog run = journal.begin(Samples.order())) {
            OtherProcess.fill(run, PERSON);
        }
        assertThat(folder.resolve("journal.db-wal")).as("closed, so all is in the file").doesNotExist();
    }

    private Connection connect() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Fails with a message of all these words, and of none that is kept or asked of the database. */
    private void fails(List<String> limits, String... words) {
        assertThatThrownBy(() -> {
            try (Journal journal = new Journal(folder, limits)) {
                journal.list(Long.MAX_VALUE, Integer.MAX_VALUE);
                try (RunLog run = journal.begin(Samples.order())) {
                    for (int i = 0; i < 30; i++) {
                        OtherProcess.fill(run, PERSON);
                    }
                    Samples.told(teller -> journal.tell(1, teller));
                }
            }
        }).isInstanceOf(IOException.class).message().contains(file.toString()).contains(words).doesNotContain(PERSON, "SELECT", "INSERT", "UPDATE");
    }

    @Test
    void aFullDiskIsSaidAndWhatWasKeptIsWhole() throws IOException {
        filled();
        fails(List.of("max_page_count = 60"), "the disk or quota is full", "make room", "YAOSU_DATA");
        try (Journal journal = new Journal(folder)) {
            assertThat(journal.report(1).run().chats()).isEqualTo(41);
        }
    }

    @Test
    void aPaidAnswerThatAFullDiskRefusesIsSaidByTheNextCommit() throws IOException {
        try (Journal journal = new Journal(folder, List.of("max_page_count = 30")); RunLog run = journal.begin(Samples.order())) {
            for (int i = 0; i < 50; i++) {
                run.book(Samples.content("a")).answered(Samples.key("call " + i), "p", Samples.reply("x".repeat(4000)), 1, Duration.ZERO);
            }
            assertThatThrownBy(() -> run.commit(List.of())).isInstanceOf(IOException.class).hasMessageContaining("full");
        }
    }

    @Test
    void aFileWhereTheFolderShouldBeIsSaid() throws IOException {
        Path place = folder.resolve("data");
        Files.writeString(place, "a file");
        try (Journal journal = new Journal(place)) {
            assertThatThrownBy(() -> journal.begin(Samples.order())).isInstanceOf(IOException.class)
                    .hasMessageContaining(place.resolve("journal.db").toString()).hasMessageContaining("cannot be made").hasMessageContaining("YAOSU_DATA");
        }
    }

    @Test
    void aFolderWhereTheFileShouldBeIsSaid() throws IOException {
        Files.createDirectory(file);
        fails(List.of(), "cannot be made", "YAOSU_DATA");
    }

    @Test
    void aJournalThatCannotBeWrittenToIsSaid() throws IOException {
        filled();
        fails(List.of("query_only = ON"), "cannot be written to", "YAOSU_DATA");
    }

    @Test
    void aFileOfSomethingElseIsSaidAndLeftAlone() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(1).nextBytes(noise);
        Files.write(file, noise);
        fails(List.of(), "is damaged", ".recover", "move it away");
        assertThat(Files.readAllBytes(file)).isEqualTo(noise);
    }

    @Test
    void aFileThatWasCutIsSaidAndLeftAlone() throws IOException {
        filled();
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file), 20_000);
        Files.write(file, cut);
        fails(List.of(), "is damaged", ".recover");
        assertThat(Files.readAllBytes(file)).startsWith(Arrays.copyOf(cut, 16)).hasSizeGreaterThanOrEqualTo(cut.length);
    }

    @Test
    void damageInTheMiddleIsSaid() throws IOException {
        filled();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] noise = new byte[4096];
            for (long page = 2; page < channel.size() / noise.length; page++) {
                new Random(page).nextBytes(noise);
                channel.write(ByteBuffer.wrap(noise), page * noise.length);
            }
        }
        fails(List.of(), "is damaged", ".recover");
    }

    @Test
    void aRowThatDoesNotHoldWhatWasWrittenIsSaid() throws IOException, SQLException {
        filled();
        run("UPDATE extraction SET data = x'5B22'");
        fails(List.of(), "is damaged");
    }

    @Test
    void aNewerJournalIsSaidAndLeftAlone() throws IOException, SQLException {
        filled();
        run("PRAGMA user_version = 99");
        fails(List.of(), "newer Yaosu", "99", "YAOSU_DATA");
    }

    @Test
    void aDatabaseOfSomethingElseIsSaid() throws SQLException {
        run("CREATE TABLE bookmark (url TEXT)");
        fails(List.of(), "not a journal", "move it away");
    }

    @Test
    void aLockThatIsHeldTooLongIsSaid() throws IOException, SQLException {
        filled();
        try (Connection other = connect(); Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            fails(List.of("busy_timeout = 20"), "locked for too long", "try again");
        }
    }
}
