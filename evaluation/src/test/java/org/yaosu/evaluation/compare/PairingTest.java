package org.yaosu.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.evaluation.compare.Sides.failed;
import static org.yaosu.evaluation.compare.Sides.line;
import static org.yaosu.evaluation.compare.Sides.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yaosu.api.run.RunChat.State;
import org.yaosu.api.run.RunState;
import org.yaosu.api.score.IncomparableException;
import org.yaosu.evaluation.score.Records;

class PairingTest {

    private static List<String> notes(FakeRuns runs) throws IOException {
        return Sides.pairing(runs).notes();
    }

    private static void assertIncomparable(ThrowingCallable comparison, String... words) {
        assertThatThrownBy(comparison).isInstanceOf(IncomparableException.class).hasMessageContaining("not of the same chats").hasMessageContainingAll(words);
    }

    @Test
    void runsOverTheSameChatsNeedNoWords() throws IOException {
        assertThat(notes(new FakeRuns().done(1, 0, 0, line(1, "c1", "名", "沈禾")).done(2, 0, 0, line(1, "c1", "名", "杜若")))).isEmpty();
    }

    @Test
    void anotherNumberOfChatsIsRefused() {
        assertIncomparable(() -> notes(new FakeRuns().done(1, 0, 0, line(1, "c1"), line(2, "c2")).done(2, 0, 0, line(1, "c1"))), "run 1 has 2 chats and run 2 has 1");
    }

    @Test
    void otherIdsAreRefused() {
        assertIncomparable(() -> notes(new FakeRuns().done(1, 0, 0, line(1, "c1"), line(2, "c2")).done(2, 0, 0, line(1, "c1"), line(2, "x2"))),
                "other ids in 1 chat (2)");
    }

    @Test
    void otherWordsAtTheSamePlaceAreRefusedAndNotQuoted() {
        assertThatThrownBy(() -> notes(new FakeRuns().done(1, 0, 0, read(1, 4, "沈禾")).done(2, 0, 0, read(1, 5, "若"))))
                .isInstanceOf(IncomparableException.class).hasMessageContaining("other words at the same places of 1 chat (1)")
                .hasMessageNotContainingAny("沈", "若");
    }

    @Test
    void theSameWordsAtTheSamePlaceProveTheChat() throws IOException {
        assertThat(notes(new FakeRuns().done(1, 0, 0, read(1, 4, "沈禾")).done(2, 0, 0, read(1, 5, "禾")))).isEmpty();
    }

    @Test
    void whereOnlyTheNumberIsTheSameThatIsSaidWithTheInputs() throws IOException {
        assertThat(notes(new FakeRuns().done(1, 0, 0, line(1, "1", "名", "沈禾")).done(2, 0, 0, line(1, "1", "名", "杜若")))).singleElement().asString()
                .startsWith("only the number of chats tells").contains("run 1 read /in/1.json, run 2 /in/2.json");
    }

    @Test
    void aRunThatWasStoppedIsComparedAsFarAsItCame() throws IOException {
        FakeRuns runs = new FakeRuns().done(1, 0, 0, line(1, "c1"), line(2, "c2"))
                .put(2, RunState.INTERRUPTED, 0, 0, List.of(State.DONE), line(1, "c1"));

        assertThat(notes(runs)).containsExactly("run 2 has not come to its end: it has read 1 of 2 chats", "run 2: 1 chat without a record: waiting 2");
    }

    @Test
    void chatsWithoutARecordAreNamedByWhatCameOfThem() throws IOException {
        FakeRuns runs = new FakeRuns().done(1, 0, 0, line(1, "c1"), line(2, "c2"), line(3, "c3"), line(4, "c4"))
                .put(2, RunState.DONE, 0, 0, List.of(State.DONE, State.FAILED, State.UNANSWERED, State.FAILED), line(1, "c1"), failed(2), line(3, "c3"), failed(4));

        assertThat(notes(runs)).containsExactly("run 2: 2 chats without a record: failed 2, 4", "run 2: 1 chat unanswered by a model, with the finders' records: 3");
    }

    @Test
    void theSameRunTwiceIsSaid() throws IOException {
        SideReader reader = new SideReader(Records.FORM, Optional.of(new FakeRuns().done(1, 0, 0, line(1, "c1"), failed(2))), Path.of(""), Sides.SCRATCH);

        assertThat(Pairing.of(reader.read("1"), reader.read("1")).notes()).containsExactly("both are run 1: there can be no difference",
                "run 1: 1 chat without a record: waiting 2");
    }

    @Test
    void questionsThatWereAnsweredBeforeMakeARunLookCheap() throws IOException {
        assertThat(notes(new FakeRuns().done(1, 0, 3, line(1, "c1")).done(2, 0, 0, line(1, "c1")))).singleElement().asString()
                .startsWith("run 1: 3 of its questions were answered by what was kept");
    }
}
