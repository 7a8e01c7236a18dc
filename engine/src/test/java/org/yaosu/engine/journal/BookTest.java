package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.extract.Spending;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.run.ProviderSpend;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallKey;

class BookTest {

    private static final CallKey KEY = Samples.key("a call");
    private static final ModelReply REPLY = Samples.reply("{\"姓名\":\"\uD83D\"}");
    private static final Spending FRESH = new Spending(OptionalDouble.empty(), true);

    private @TempDir Path folder;
    private Journal journal;

    @BeforeEach
    void open() {
        journal = new Journal(folder);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private static void answer(RunLog run, double cost) {
        run.book(Samples.content("a")).answered(KEY, Samples.PROVIDER, REPLY, cost, Duration.ofMillis(40));
    }

    @Test
    void anAnswerIsKnownToOtherRunsAsItWas() throws IOException {
        try (RunLog first = journal.begin(Samples.order()); RunLog second = journal.begin(Samples.order())) {
            answer(first, 0.5);
            assertThat(second.book(Samples.content("a")).known(KEY, Samples.PROVIDER)).contains(REPLY);
        }
    }

    @Test
    void aRunWithABudgetSaysThatItHasOne() throws IOException {
        try (RunLog limited = journal.begin(Samples.order(1)); RunLog free = journal.begin(Samples.order())) {
            assertThat(limited.book(Samples.content("a")).limited()).isTrue();
            assertThat(free.book(Samples.content("a")).limited()).isFalse();
        }
    }

    @Test
    void whatWasSaidAboutAChatIsToldAtItsPlaceOnceEach() throws IOException {
        CallKey other = Samples.key("another call");
        Map<Long, List<String>> told = new TreeMap<>();
        try (RunLog run = journal.begin(Samples.order())) {
            run.commit(List.of(new Entry.Placed(1, "x", Samples.content("x")), new Entry.Placed(2, "a", Samples.content("a")),
                    new Entry.Unreadable(3, Optional.empty(), "nonsense"), new Entry.Placed(4, "a", Samples.content("a"))));
            answer(run, 0.5);
            run.book(Samples.content("a")).answered(other, Samples.PROVIDER, Samples.reply("second"), 0, Duration.ZERO);
            run.book(Samples.content("a")).known(KEY, Samples.PROVIDER);
            run.book(Samples.content("a")).failed(Samples.PROVIDER, Kind.NETWORK, Duration.ZERO);

            journal.replies(run.id(), told::put);
        }

        assertThat(told).containsExactly(Map.entry(1L, List.of()), Map.entry(2L, List.of(REPLY.text(), "second")),
                Map.entry(4L, List.of(REPLY.text(), "second")));
    }

    @Test
    void whatWasSaidBeforeTheChatWasCutSmallerIsNotTold() throws IOException {
        assertThat(replies(book -> book.failed(Samples.PROVIDER, Kind.TOO_LONG, Duration.ZERO), Samples.PROVIDER)).containsExactly("second");
    }

    @Test
    void whatAProviderSaidThatCouldNotGoOnIsNotTold() throws IOException {
        assertThat(replies(book -> book.failed(Samples.PROVIDER, Kind.QUOTA, Duration.ZERO), "another")).containsExactly("second");
    }

    private List<String> replies(Consumer<CallBook> between, String second) throws IOException {
        List<String> told = new ArrayList<>();
        try (RunLog run = journal.begin(Samples.order())) {
            run.commit(List.of(new Entry.Placed(1, "a", Samples.content("a"))));
            answer(run, 0.5);
            CallBook book = run.book(Samples.content("a"));
            between.accept(book);
            book.answered(Samples.key("another call"), second, Samples.reply("second"), 0, Duration.ZERO);
            journal.replies(run.id(), (place, texts) -> told.addAll(texts));
        }
        return told;
    }

    @Test
    void whatNobodyAnsweredIsNotKnown() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            assertThat(run.book(Samples.content("a")).known(KEY, Samples.PROVIDER)).isEmpty();
            assertThat(journal.knows(KEY)).isFalse();
        }
    }

    @Test
    void anAnswerIsThereBeforeAnythingIsCommitted() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            answer(run, 0.5);
            try (Journal other = new Journal(folder)) {
                assertThat(other.knows(KEY)).isTrue();
            }
        }
    }

    @Test
    void aFreshRunDoesNotTakeAnothersAnswers() throws IOException {
        try (RunLog first = journal.begin(Samples.order()); RunLog fresh = journal.begin(Samples.order(FRESH))) {
            answer(first, 0.5);
            assertThat(fresh.book(Samples.content("a")).known(KEY, Samples.PROVIDER)).isEmpty();
        }
    }

    @Test
    void aFreshRunThatIsGoneOnWithDoesNotPayTwice() throws IOException {
        long id;
        try (RunLog fresh = journal.begin(Samples.order(FRESH))) {
            answer(fresh, 0.5);
            id = fresh.id();
        }
        try (RunLog again = journal.takeUp(id)) {
            assertThat(again.book(Samples.content("a")).known(KEY, Samples.PROVIDER)).contains(REPLY);
        }
    }

    @Test
    void aKnownAnswerCountsAsASavedCall() throws IOException {
        try (RunLog first = journal.begin(Samples.order()); RunLog second = journal.begin(Samples.order())) {
            answer(first, 0.5);
            second.book(Samples.content("a")).known(KEY, Samples.PROVIDER);
            assertThat(journal.report(second.id()).providers())
                    .containsExactly(new ProviderSpend(Samples.PROVIDER, 0, 0, 1, new Usage(0, 0), 0, Duration.ZERO));
        }
    }

    @Test
    void anUnusableAnswerIsAskedAgainAndWasPaidAllTheSame() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            answer(run, 0.5);
            run.book(Samples.content("a")).unusable(KEY);
            assertThat(run.book(Samples.content("a")).known(KEY, Samples.PROVIDER)).isEmpty();
            assertThat(journal.newest().orElseThrow().cost()).isEqualTo(0.5);
        }
    }

    @Test
    void failedAttemptsCountAsCalls() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            run.book(Samples.content("a")).failed(Samples.PROVIDER, Kind.BUSY, Duration.ofMillis(3));
            answer(run, 0.25);
            assertThat(journal.report(run.id()).providers())
                    .containsExactly(new ProviderSpend(Samples.PROVIDER, 2, 1, 0, new Usage(100, 20), 0.25, Duration.ofMillis(40)));
        }
    }

    @Test
    void whatEarlierTurnsOfARunSpentCounts() throws IOException {
        long id;
        try (RunLog run = journal.begin(Samples.order(1))) {
            answer(run, 0.75);
            id = run.id();
        }
        try (RunLog again = journal.takeUp(id)) {
            assertThat(again.spent()).isEqualTo(0.75);
            assertThatThrownBy(() -> again.book(Samples.content("b")).reserve(0.5)).isInstanceOf(BudgetSpentException.class);
        }
    }

    @Test
    void aRaisedBudgetHoldsAtOnce() throws IOException {
        try (RunLog run = journal.begin(Samples.order(0.5))) {
            answer(run, 0.5);
            run.begin(Samples.order(1));
            try (CallBook.Reservation held = run.book(Samples.content("a")).reserve(0.5)) {
                assertThat(held).isNotNull();
            }
        }
    }

    @Test
    void whatCannotBeWrittenIsToldByTheNextCommit() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            journal.close();
            answer(run, 0.5);
            assertThatThrownBy(() -> run.commit(List.of())).isInstanceOf(IOException.class).hasMessageContaining("is closed");
            assertThat(run.spent()).as("it is gone").isEqualTo(0.5);
        }
    }

    @Test
    void theMeanTimeIsThatOfTheLastCallsThatSucceeded() throws IOException {
        try (RunLog run = journal.begin(Samples.order())) {
            CallBook book = run.book(Samples.content("a"));
            book.answered(Samples.key("1"), Samples.PROVIDER, REPLY, 0, Duration.ofMillis(900));
            book.answered(Samples.key("2"), Samples.PROVIDER, REPLY, 0, Duration.ofMillis(10));
            book.failed(Samples.PROVIDER, Kind.BUSY, Duration.ofMillis(500));
            book.answered(Samples.key("3"), Samples.PROVIDER, REPLY, 0, Duration.ofMillis(20));
            book.answered(Samples.key("4"), "another", REPLY, 0, Duration.ofMillis(700));
            assertThat(journal.callTime(Samples.PROVIDER, 2)).contains(Duration.ofMillis(15));
            assertThat(journal.callTime("nobody", 2)).isEmpty();
        }
    }
}
