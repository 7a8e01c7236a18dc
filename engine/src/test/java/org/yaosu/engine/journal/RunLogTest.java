package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Rejection;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.run.RunEvent;
import org.yaosu.api.run.RunState;
import org.yaosu.engine.Extracted;

class RunLogTest {

    private static final Content CONTENT = Samples.content("您好");

    private @TempDir Path folder;
    private Journal journal;
    private RunLog run;

    @BeforeEach
    void begin() throws IOException {
        journal = new Journal(folder);
        run = journal.begin(Samples.order());
    }

    @AfterEach
    void close() {
        run.close();
        journal.close();
    }

    @Test
    void whatCameOfAChatIsReadAsItWasWritten() throws IOException {
        Extracted rich = Samples.rich("17", "张三");
        run.commit(List.of(new Entry.Done(CONTENT, rich, Samples.TOOK)));
        assertThat(run.kept(CONTENT)).contains(new Kept(Optional.of(rich), ""));
    }

    @Test
    void whatCameOfAChatIsReadAlikeByAnotherProcess() throws IOException {
        Extracted rich = Samples.rich("17", "张三");
        run.commit(List.of(new Entry.Done(CONTENT, rich, Samples.TOOK)));
        long id = run.id();
        run.close();
        journal.close();
        journal = new Journal(folder);
        run = journal.takeUp(id);
        assertThat(run.kept(CONTENT)).contains(new Kept(Optional.of(rich), ""));
    }

    @Test
    void anOrderIsReadAsItWasGiven() throws IOException {
        RunOrder order = Samples.order(1.5);
        long id;
        try (RunLog other = journal.begin(order)) {
            id = other.id();
        }
        try (RunLog again = journal.takeUp(id)) {
            assertThat(again.order()).isEqualTo(order);
        }
    }

    @Test
    void anOrderThatLeavesEverythingOpenIsReadAsItWasGiven() throws IOException {
        RunOrder open = new RunOrder(new BatchRequest(Path.of("a"), Optional.empty(), Path.of("b"), Optional.of("json"),
                ExtractionOptions.DEFAULT, Spending.DEFAULT), false, true);
        run.begin(open);
        long id = run.id();
        run.close();
        run = journal.takeUp(id);
        assertThat(run.order()).isEqualTo(open);
    }

    @Test
    void nothingIsThereOfAChatThatHadNoTurn() throws IOException {
        run.commit(List.of(new Entry.Placed(1, "17", CONTENT)));
        assertThat(run.kept(CONTENT)).isEmpty();
    }

    @Test
    void aFailureIsKeptWithItsReason() throws IOException {
        run.commit(List.of(new Entry.Failed(CONTENT, "it broke", Samples.TOOK)));
        assertThat(run.kept(CONTENT)).contains(new Kept(Optional.empty(), "it broke"));
    }

    @Test
    void aLaterResultTakesThePlaceOfAnEarlierOne() throws IOException {
        Extracted later = Samples.plain("17", "later");
        run.commit(List.of(new Entry.Failed(CONTENT, "it broke", Samples.TOOK), new Entry.Done(CONTENT, Samples.rich("17", "earlier"), Samples.TOOK)));
        run.commit(List.of(new Entry.Done(CONTENT, later, Samples.TOOK)));
        assertThat(run.kept(CONTENT)).contains(new Kept(Optional.of(later), ""));
    }

    @Test
    void oneRunKnowsNothingOfAnothersResults() throws IOException {
        run.commit(List.of(new Entry.Done(CONTENT, Samples.plain("17", "a"), Samples.TOOK)));
        try (RunLog other = journal.begin(Samples.order())) {
            assertThat(other.kept(CONTENT)).isEmpty();
        }
    }

    @Test
    void aCommitIsWholeOrNotAtAll() throws IOException {
        Extracted rich = Samples.rich("17", "张三");
        Entry impossible = new Entry.Placed(2, "18", new Content("no digest"));
        assertThatThrownBy(() -> run.commit(List.of(new Entry.Done(CONTENT, rich, Samples.TOOK), impossible)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(run.kept(CONTENT)).isEmpty();
    }

    @Test
    void placesAreToldInTheirOrderWhateverTheOrderOfWriting() throws IOException {
        run.commit(Samples.done(3, "c", Samples.plain("id-3", "C")));
        run.commit(List.of(new Entry.Unreadable(2, Optional.of("id-2"), "chat_text is missing")));
        run.commit(Samples.done(1, "a", Samples.plain("id-1", "A")));
        assertThat(Samples.told(run::tell)).containsExactly("1 id-1 [A]", "2 id-2: chat_text is missing", "3 id-3 [C]");
    }

    @Test
    void aChatThatHadNoTurnIsToldAsARejection() throws IOException {
        run.commit(List.of(new Entry.Placed(1, "17", CONTENT)));
        assertThat(Samples.told(run::tell)).containsExactly("1 17: it had no turn yet");
    }

    @Test
    void aFailedChatIsToldWithItsReason() throws IOException {
        run.commit(List.of(new Entry.Placed(1, "17", CONTENT), new Entry.Failed(CONTENT, "it broke", Samples.TOOK)));
        assertThat(Samples.told(run::tell)).containsExactly("1 17: it broke");
    }

    @Test
    void whatCannotBeReadAndHasNoIdIsToldWithoutOne() throws IOException {
        run.commit(List.of(new Entry.Unreadable(1, Optional.empty(), "no text")));
        assertThat(Samples.told(run::tell)).containsExactly("1 -: no text");
    }

    @Test
    void equalChatsAreToldEachByItsOwnId() throws IOException {
        run.commit(Samples.done(1, "same", Samples.plain("first", "A")));
        run.commit(List.of(new Entry.Placed(2, "second", Samples.content("same"))));
        assertThat(Samples.told(run::tell)).containsExactly("1 first [A]", "2 second [A]");
    }

    @Test
    void anotherChatAtAPlaceTakesIt() throws IOException {
        run.commit(Samples.done(1, "a", Samples.plain("id-1", "A")));
        run.commit(List.of(new Entry.Placed(1, "other", Samples.content("b"))));
        assertThat(Samples.told(run::tell)).containsExactly("1 other: it had no turn yet");
    }

    @Test
    void whatStoodBehindTheEndIsNotToldAnyMore() throws IOException {
        run.commit(Samples.done(1, "a", Samples.plain("id-1", "A")));
        run.commit(Samples.done(2, "b", Samples.plain("id-2", "B")));
        run.endsAfter(1);
        assertThat(Samples.told(run::tell)).containsExactly("1 id-1 [A]");
    }

    @Test
    void othersWriteWhileARunIsTold() throws IOException {
        run.commit(Samples.done(1, "a", Samples.plain("id-1", "A")));
        run.commit(Samples.done(2, "b", Samples.plain("id-2", "B")));
        List<String> told = Samples.told(teller -> run.tell(new RunLog.Teller() {

            @Override
            public void extraction(long index, Extraction extraction) throws IOException {
                run.endsAfter(1);
                teller.extraction(index, extraction);
            }

            @Override
            public void rejection(Rejection rejection) {
                throw new AssertionError(rejection);
            }
        }));
        assertThat(told).as("as it was when it began").containsExactly("1 id-1 [A]", "2 id-2 [B]");
    }

    @Test
    void whatHappenedIsKeptInItsOrder() throws IOException {
        run.happened("retried");
        run.done();
        assertThat(journal.report(run.id()).events()).extracting(RunEvent::what)
                .containsExactly("begun by process " + ProcessHandle.current().pid(), "retried");
    }
}
