package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.Rejection;

class ForgettingTest {

    private static final String PERSON = "Zhang-San-13800000000";

    private @TempDir Path folder;
    private Journal journal;

    @BeforeEach
    void open() {
        journal = new Journal(folder, List.of("busy_timeout = 50"));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** The files in which a value can be found. */
    private List<Path> traces(String value) throws IOException {
        byte[] sought = value.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> contains(file, sought)).toList();
        }
    }

    private static boolean contains(Path file, byte[] sought) {
        try {
            // one character a byte
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long filled(String value) throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            OtherProcess.fill(run, value);
            return run.id();
        }
    }

    @Test
    void nothingOfAForgottenRunIsFoundInTheFiles() throws IOException {
        long id = filled(PERSON);
        assertThat(traces(PERSON)).as("before").isNotEmpty();
        journal.forget(id);
        assertThat(traces(PERSON)).isEmpty();
        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
    }

    @Test
    void nothingOfARunWhoseProcessWasKilledIsFoundInTheFiles() throws IOException {
        OtherProcess other = OtherProcess.working(folder, PERSON);
        other.close();
        assertThat(traces(PERSON)).as("before").isNotEmpty();
        journal.forget(other.run());
        assertThat(traces(PERSON)).isEmpty();
    }

    @Test
    void nothingOfAResultThatWasReplacedIsFoundInTheFiles() throws IOException {
        long id = filled(PERSON);
        try (RunLog run = journal.takeUp(id)) {
            for (int index = 1; index <= 40; index++) {
                run.commit(List.of(new Entry.Done(Samples.content(PERSON + index), Samples.plain("x", "y"), Samples.TOOK)));
            }
        }
        journal.forget(id);
        assertThat(traces(PERSON)).isEmpty();
    }

    @Test
    void whatOtherRunsKeepStays() throws IOException {
        long other = filled("somebody-else");
        long id = filled(PERSON);
        List<String> before = Samples.told(teller -> journal.tell(other, teller));
        journal.forget(id);
        assertThat(Samples.told(teller -> journal.tell(other, teller))).isEqualTo(before);
        assertThat(journal.newest().orElseThrow().cost()).isEqualTo(10);
    }

    @Test
    void anAnswerThatAnotherRunUsesStaysUntilThatIsForgotten() throws IOException {
        long id = filled(PERSON);
        long other;
        try (RunLog run = journal.begin(Samples.order())) {
            assertThat(run.book(Samples.content("a")).known(Samples.key(PERSON + 1), "p")).isPresent();
            other = run.id();
        }
        journal.forget(id);
        assertThat(journal.knows(Samples.key(PERSON + 1))).isTrue();
        assertThat(journal.knows(Samples.key(PERSON + 2))).isFalse();
        journal.forget(other);
        assertThat(traces(PERSON)).isEmpty();
    }

    @Test
    void aNumberIsNotGivenAgain() throws IOException {
        long id = filled(PERSON);
        journal.forget(id);
        try (RunLog next = journal.begin(Samples.order())) {
            assertThat(next.id()).isGreaterThan(id);
        }
    }

    @Test
    void aRunThatIsWorkedOnIsNotForgotten() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            assertThatThrownBy(() -> journal.forget(run.id())).isInstanceOf(BatchException.class).hasMessageContaining("run 1 is being worked on");
            assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).hasSize(1);
        }
    }

    @Test
    void whatOthersKeepFromBeingWipedIsWipedByTheNextAttempt() throws IOException {
        long id = filled(PERSON);
        long other = filled("somebody-else");
        journal.tell(other, new RunLog.Teller() {

            @Override
            public void extraction(long index, Extraction extraction) throws IOException {
                if (index == 2) {
                    assertThatThrownBy(() -> journal.forget(id)).isInstanceOf(IOException.class)
                            .hasMessageContaining("run 1 is deleted").hasMessageContaining("forget run 1 again");
                }
            }

            @Override
            public void rejection(Rejection rejection) {
                // not looked at
            }
        });
        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).as("it is deleted").hasSize(1);
        assertThat(traces(PERSON)).as("not yet wiped").isNotEmpty();
        journal.forget(id);
        assertThat(traces(PERSON)).isEmpty();
        assertThatThrownBy(() -> journal.forget(id)).as("all is done").isInstanceOf(BatchException.class);
    }

    @Test
    void othersGoOnWithTheirRunsAfterwards() throws IOException {
        long id = filled(PERSON);
        try (Journal second = new Journal(folder); RunLog run = second.begin(Samples.order())) {
            run.commit(Samples.done(1, "a", Samples.rich("id-1", "A")));
            journal.forget(id);
            run.commit(Samples.done(2, "b", Samples.rich("id-2", "B")));
            run.book(Samples.content("a")).answered(Samples.key("k"), "p", Samples.reply("r"), 1, Duration.ofMillis(1));
            assertThat(Samples.told(run::tell)).containsExactly("1 id-1 [A]", "2 id-2 [B]");
            run.commit(List.of());
        }
    }
}
