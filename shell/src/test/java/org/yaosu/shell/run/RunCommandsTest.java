package org.yaosu.shell.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaosu.api.run.Resumption;
import org.yaosu.api.run.Run;
import org.yaosu.shell.GogoSession;
import org.yaosu.shell.OwnTime;
import org.yaosu.shell.batch.Attendance;

class RunCommandsTest {

    private final FakeRuns journal = new FakeRuns();
    private final RunCommands commands = new RunCommands();
    private final ResumeCommands resume = new ResumeCommands(new Attendance(new OwnTime()));
    private final GogoSession gogo = new GogoSession("").with("runs", commands).with("run", commands).with("export", commands)
            .with("forget", commands).with("resume", resume).with("retry", resume);
    private final Path here = gogo.session.currentDir();

    @BeforeEach
    void bind() {
        commands.current = journal;
        resume.current = journal;
    }

    @AfterEach
    void close() {
        gogo.close();
    }

    @Test
    void lastIsTheNewestRun() throws Exception {
        assertThat(gogo.session.execute("yaosu:run last")).isInstanceOfSatisfying(RunDetails.class, run -> assertThat(run.report().run().id()).isEqualTo(3));
    }

    @Test
    void aRunShowsItsFirstTroublesAndAllChatsWhereAsked() throws Exception {
        gogo.session.execute("yaosu:run 2");
        gogo.session.execute("yaosu:run --chats 2");
        assertThat(journal.asked).containsExactly("chats 2 true 20", "chats 2 false " + Integer.MAX_VALUE);
    }

    @Test
    void lastWithoutARunSaysHowToMakeOne() {
        journal.clear();
        assertThatThrownBy(() -> gogo.session.execute("yaosu:resume last")).hasMessage("there is no run yet; 'extract IN -o OUT' makes one");
    }

    @Test
    void whatIsNoNumberIsWrongUse() {
        assertThatThrownBy(() -> gogo.session.execute("yaosu:run first"))
                .hasMessage("run does not know the run first; it is a number, or 'last': 'runs' lists them");
    }

    @Test
    void resumeGoesOnAsBegunWhereNothingIsSaid() throws Exception {
        gogo.session.execute("yaosu:resume 1");
        assertThat(journal.asked).containsExactly("resume 1 " + Resumption.AS_BEGUN);
    }

    @Test
    void resumeTakesOtherFilesAndAnotherBudget() throws Exception {
        gogo.session.execute("yaosu:resume 1 -o new.jsonl --in moved.json --format submission --budget 9");
        assertThat(journal.asked).containsExactly("resume 1 " + new Resumption(Optional.of(here.resolve("moved.json")), Optional.of(here.resolve("new.jsonl")),
                Optional.of("submission"), OptionalDouble.of(9)));
    }

    @Test
    void retryAsksWhichChatsAreMeant() throws Exception {
        assertThatThrownBy(() -> gogo.session.execute("yaosu:retry 2")).hasMessageStartingWith("retry 2 needs --failed");
        gogo.session.execute("yaosu:retry 2 --failed");
        assertThat(journal.asked).containsExactly("retry 2");
    }

    @Test
    void exportWritesWhereItIsTold() throws Exception {
        gogo.session.execute("yaosu:export 2 -o out.json");
        assertThat(journal.asked).containsExactly("export 2 " + here.resolve("out.json") + " -");
    }

    @Test
    void forgetSaysWhatIsGone() throws Exception {
        assertThat(gogo.session.execute("yaosu:forget 1 2 1")).isInstanceOfSatisfying(Forgotten.class,
                gone -> assertThat(gone.runs()).extracting(Run::id).containsExactly(1L, 2L));
        assertThat(journal.asked).containsExactly("forget 1", "forget 2");
    }

    @Test
    void nothingIsForgottenWhereOneRunIsUnknownOrUnderWay() {
        assertThatThrownBy(() -> gogo.session.execute("yaosu:forget 1 8")).hasMessage("there is no run 8");
        assertThatThrownBy(() -> gogo.session.execute("yaosu:forget 1 3")).hasMessageContaining("a process is at work on it");
        assertThatThrownBy(() -> gogo.session.execute("yaosu:forget")).hasMessageStartingWith("forget needs the number of a run");
        assertThat(journal.asked).isEmpty();
    }

    @Test
    void theTabKeyOffersLastAndEveryRun() throws Exception {
        assertThat(((RunList) gogo.session.execute("yaosu:runs")).offered()).containsExactly(
                entry("last", "run 3"), entry("3", "chats.json"), entry("2", "chats.json"), entry("1", "chats.json"));
    }
}
