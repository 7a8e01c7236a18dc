package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunChat;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunState;

class JournalTest {

    private @TempDir Path parent;
    private Path folder;
    private Journal journal;

    @BeforeEach
    void open() {
        folder = parent.resolve("data");
        journal = new Journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    /** One chat of each kind, at places 1 to 5. */
    private long mixed() throws IOException {
        try (RunLog run = journal.begin(Samples.order(5))) {
            run.commit(Samples.done(1, "a", Samples.rich("id-1", "A")));
            run.commit(Samples.done(2, "b", Samples.unanswered("id-2", "B")));
            run.commit(List.of(new Entry.Placed(3, "id-3", Samples.content("c")), new Entry.Failed(Samples.content("c"), "it broke", Samples.TOOK)));
            run.commit(List.of(new Entry.Unreadable(4, Optional.empty(), "no text")));
            run.commit(List.of(new Entry.Placed(5, "id-5", Samples.content("e"))));
            run.book(Samples.content("a")).answered(Samples.key("1"), Samples.PROVIDER, Samples.reply("x"), 0.5, Duration.ofMillis(5));
            run.book(Samples.content("a")).failed(Samples.PROVIDER, Kind.BUSY, Duration.ofMillis(5));
            run.book(Samples.content("a")).known(Samples.key("1"), Samples.PROVIDER);
            run.done();
            return run.id();
        }
    }

    @Test
    void whoOnlyLooksMakesNoFiles() throws IOException {
        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(journal.newest()).isEmpty();
        assertThat(journal.knows(Samples.key("1"))).isFalse();
        assertThat(journal.callTime(Samples.PROVIDER, 10)).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void itsFilesAreForTheirOwnerAlone() throws IOException {
        Assumptions.assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"), "the file system knows no owners");
        try (RunLog run = journal.begin(Samples.order()); Stream<Path> files = Files.list(folder)) {
            run.commit(Samples.done(1, "a", Samples.rich("id-1", "A")));
            assertThat(files).hasSize(4).allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).as(file.toString()).isEqualTo("rw-------"));
        }
    }

    @Test
    void runsAreNumberedFromOneAndListedTheNewestFirst() throws IOException {
        journal.begin(Samples.order()).close();
        journal.begin(Samples.order()).close();
        assertThat(journal.list(Long.MAX_VALUE, Integer.MAX_VALUE)).extracting(Run::id).containsExactly(2L, 1L);
        assertThat(journal.newest()).map(Run::id).contains(2L);
    }

    @Test
    void aRunTellsHowItsChatsEnded() throws IOException {
        mixed();
        Run run = journal.newest().orElseThrow();
        assertThat(run).isEqualTo(new Run(1, RunState.DONE, Path.of("chats.json"), Path.of("records.jsonl"), run.started(), run.changed(),
                4, 2, 1, 0.5, OptionalDouble.of(5)));
    }

    @Test
    void everyChatIsToldWithWhatItTook() throws IOException {
        Usage none = new Usage(0, 0);
        assertThat(journal.chats(mixed(), 0, false, 10)).containsExactly(
                new RunChat(1, Optional.of("id-1"), RunChat.State.DONE, "", 2, new Usage(100, 20), 0.5, Samples.TOOK),
                new RunChat(2, Optional.of("id-2"), RunChat.State.UNANSWERED, "spark-max: busy; spark-lite: no network", 0, none, 0, Samples.TOOK),
                new RunChat(3, Optional.of("id-3"), RunChat.State.FAILED, "it broke", 0, none, 0, Samples.TOOK),
                new RunChat(4, Optional.empty(), RunChat.State.UNREADABLE, "no text", 0, none, 0, Duration.ZERO),
                new RunChat(5, Optional.of("id-5"), RunChat.State.WAITING, "", 0, none, 0, Duration.ZERO));
    }

    @Test
    void troubledChatsCanBeToldAlone() throws IOException {
        assertThat(journal.chats(mixed(), 0, true, 2)).extracting(RunChat::index).containsExactly(2L, 3L);
    }

    @Test
    void runsAndChatsAreToldAPageAtATime() throws IOException {
        long run = mixed();
        journal.begin(Samples.order()).close();
        journal.begin(Samples.order()).close();

        assertThat(journal.list(Long.MAX_VALUE, 2)).extracting(Run::id).containsExactly(3L, 2L);
        assertThat(journal.list(2, 2)).extracting(Run::id).containsExactly(1L);
        assertThat(journal.chats(run, 2, false, 2)).extracting(RunChat::index).containsExactly(3L, 4L);
        assertThat(journal.chats(run, 2, true, 1)).extracting(RunChat::index).containsExactly(3L);
        assertThat(journal.chats(run, 5, false, 2)).isEmpty();
    }

    @Test
    void theInputsOfRunsAreToldWithTheirNumbers() throws IOException {
        assertThat(journal.inputs()).isEmpty();
        long run = mixed();

        assertThat(journal.inputs()).isEqualTo(Map.of(run, Path.of("chats.json")));
    }

    @Test
    void whatIsKeptOfChatsIsLookedAtUntilOneIsOtherwise() throws IOException {
        List<Boolean> there = new ArrayList<>();

        assertThat(journal.all(mixed(), kept -> there.add(kept.isPresent()))).isTrue();
        assertThat(there).as("all but the one that cannot be read").containsExactly(true, true, true, false);
        assertThat(journal.all(1, kept -> kept.flatMap(Kept::extracted).isPresent())).isFalse();
    }

    @Test
    void aRunIsWorkedOnByOneAtATime() throws IOException {
        try (RunLog run = journal.begin(Samples.order()); Journal other = new Journal(folder)) {
            assertThat(journal.newest().orElseThrow().state()).isEqualTo(RunState.RUNNING);
            assertThatThrownBy(() -> other.takeUp(run.id())).isInstanceOf(BatchException.class).hasMessageContaining("run 1 is being worked on");
        }
    }

    @Test
    void anotherProcessAtWorkKeepsARun() throws IOException {
        try (OtherProcess other = OtherProcess.working(folder, "x")) {
            assertThat(journal.newest().orElseThrow().state()).isEqualTo(RunState.RUNNING);
            assertThatThrownBy(() -> journal.takeUp(other.run())).isInstanceOf(BatchException.class).hasMessageContaining("run 1 is being worked on");
        }
    }

    @Test
    void aRunWhoseProcessWasKilledIsInterruptedAndLostNothing() throws IOException {
        OtherProcess other = OtherProcess.working(folder, "x");
        other.close();
        Run run = journal.newest().orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(run.chats()).isEqualTo(41);
        assertThat(run.cost()).isEqualTo(10);
        try (RunLog again = journal.takeUp(other.run())) {
            assertThat(again.kept(Samples.content("x2"))).isPresent();
            assertThat(again.spent()).isEqualTo(10);
            assertThat(journal.report(run.id()).events()).extracting(RunEvent::what).doesNotContain("taken up again by process " + ProcessHandle.current().pid());
            again.begin(again.order());
        }
        assertThat(journal.report(run.id()).events()).extracting(RunEvent::what).containsExactly("begun by process " + other.pid(), "x",
                "taken up again by process " + ProcessHandle.current().pid());
    }

    @Test
    void aRunCanBeTakenUpWhenItWasLetGo() throws IOException {
        journal.begin(Samples.order()).close();
        assertThat(journal.newest().orElseThrow().state()).isEqualTo(RunState.INTERRUPTED);
        try (RunLog again = journal.takeUp(1)) {
            assertThat(again.id()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedThreadKeepsItsHold() throws IOException {
        try (RunLog run = journal.begin(Samples.order()); Journal other = new Journal(folder)) {
            Thread.currentThread().interrupt();
            run.commit(Samples.done(1, "a", Samples.plain("id-1", "A")));
            assertThat(Samples.told(run::tell)).containsExactly("1 id-1 [A]");
            assertThat(Thread.interrupted()).isTrue();
            assertThatThrownBy(() -> other.takeUp(run.id())).isInstanceOf(BatchException.class);
        }
    }

    @Test
    void theTimeOfAllTurnsAddsUp() throws IOException {
        RunLog first = journal.begin(Samples.order());
        first.interrupted();
        first.close();
        Duration before = journal.report(1).time();
        try (RunLog again = journal.takeUp(1)) {
            while (journal.report(1).time().compareTo(before) <= 0) {
                again.commit(List.of());
            }
        }
        assertThat(journal.report(1).time()).isGreaterThan(before);
    }

    @Test
    void nothingIsToldOfARunThatIsNotThere() throws IOException {
        mixed();
        assertThatThrownBy(() -> journal.report(7)).isInstanceOf(BatchException.class).hasMessageContaining("no run 7");
        assertThatThrownBy(() -> journal.chats(7, 0, false, 1)).isInstanceOf(BatchException.class);
        assertThatThrownBy(() -> journal.takeUp(7)).isInstanceOf(BatchException.class);
        assertThatThrownBy(() -> journal.forget(7)).isInstanceOf(BatchException.class);
        assertThatThrownBy(() -> Samples.told(teller -> journal.tell(7, teller))).isInstanceOf(BatchException.class);
    }
}
