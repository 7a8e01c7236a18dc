package org.yaosu.shell.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.felix.service.command.Converter;
import org.junit.jupiter.api.Test;
import org.yaosu.api.run.Run;
import org.yaosu.api.run.RunReport;
import org.yaosu.api.run.RunState;

class RunRenderingTest {

    private final FakeRuns journal = new FakeRuns();
    private final RunRendering rendering = new RunRendering(ZoneOffset.ofHours(8));

    private List<String> lines(Object target) {
        return rendering.format(target, Converter.INSPECT, null).toString().lines().toList();
    }

    @Test
    void runsAreATableInTheTimeOfThePlace() throws IOException {
        assertThat(lines(new RunList(journal.list()))).containsExactly(
                "run  state        started              chats  failed  unanswered  cost  input",
                "3    running      2026-03-01 16:00:00  100    0       0           1.25  /in/chats.json",
                "2    done         2026-03-01 16:00:00  100    21      4           1.25  /in/chats.json",
                "1    interrupted  2026-03-01 16:00:00  100    0       0           1.25  /in/chats.json");
    }

    @Test
    void anInputIsCalledWhatItsOwnerCallsIt() {
        Run plain = FakeRuns.run(4, RunState.DONE, 0, 0);
        Run named = new Run(4, plain.state(), Path.of("/data/web/runs/x/chats.json"), Path.of("/data/web/runs/x/records.jsonl"), plain.started(), plain.changed(), 1, 0, 0, 0,
                OptionalDouble.empty(), Optional.of("monday.json"));

        assertThat(lines(new RunList(List.of(named)))).last().asString().endsWith("  monday.json");
        assertThat(lines(new RunDetails(new RunReport(named, List.of(), List.of(), Duration.ZERO), List.of(), true))).first().isEqualTo("run 4 is done: monday.json");
        assertThat(lines(new Forgotten(List.of(named)))).containsExactly("run 4 is gone: 1 chat of monday.json");
        assertThat(new RunList(List.of(named)).offered()).containsEntry("4", "monday.json");
    }

    @Test
    void whereThereAreNoneItSaysHowToMakeOne() {
        assertThat(lines(new RunList(List.of()))).containsExactly("There are no runs yet; 'extract IN -o OUT' makes one.");
    }

    @Test
    void aRunTellsWhatHappenedWhatItCostAndWhatWentWrong() throws IOException {
        assertThat(lines(new RunDetails(journal.report(2), journal.chats(2, true, 20), false))).containsExactly(
                "run 2 is done: /in/chats.json to /out/records.jsonl",
                "100 chats, 21 failed, 4 unanswered, in 1 min 30 s of work",
                "cost 1.25 of at most 5.00",
                "",
                "2026-03-01 16:00:00  begun",
                "2026-03-01 16:01:30  ended",
                "",
                "provider  calls  failed  saved  tokens in/out  cost  mean time",
                "slow      120    3       12     9000/800       1.25  0.8 s",
                "",
                "chat  id  state       reason",
                "3     c3  failed      chat_text is missing",
                "9     c9  unanswered  slow: timeout",
                "and 23 more; 'run 2 --chats' shows every chat",
                "",
                "'retry 2 --failed' gives the chats that failed, or that no model answered, another turn");
    }

    @Test
    void everyChatShowsWhatItTook() throws IOException {
        assertThat(lines(new RunDetails(journal.report(1), journal.chats(1, false, 100), true))).contains(
                "chat  id  state   calls  tokens in/out  cost    time   reason",
                "1     c1  done    2      300/40         0.0100  1.5 s").last().isEqualTo("'resume 1' goes on with it");
    }

    @Test
    void whatIsForgottenIsNamed() throws IOException {
        assertThat(lines(new Forgotten(List.of(journal.report(1).run())))).containsExactly("run 1 is gone: 100 chats of /in/chats.json");
    }
}
