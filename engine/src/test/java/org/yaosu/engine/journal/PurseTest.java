package org.yaosu.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallBook.Reservation;

@Timeout(30)
class PurseTest {

    private static Purse purse(double budget) {
        return new Purse(OptionalDouble.of(budget), 0);
    }

    /** Starts it and waits until it waits. */
    private static Thread waiting(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.getState()).as("it is to wait").isNotEqualTo(Thread.State.TERMINATED);
            Thread.onSpinWait();
        }
        return thread;
    }

    @Test
    void withoutABudgetEverythingMayBeSpent() {
        Purse purse = new Purse(OptionalDouble.empty(), 0);
        purse.spend(1e6);
        assertThat(purse.reserve(1e6)).isNotNull();
    }

    @Test
    void theLastOfTheBudgetMayBeSpent() {
        Purse purse = purse(0.3);
        purse.spend(0.1);
        purse.spend(0.1);
        assertThat(purse.reserve(0.1)).isNotNull();
    }

    @Test
    void whatIsSpentIsNotThereAnyMore() {
        Purse purse = purse(1);
        purse.spend(0.75);
        assertThatThrownBy(() -> purse.reserve(0.5)).isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void whoFitsOnlyWhenOthersLeaveSomethingWaitsForThem() throws InterruptedException {
        Purse purse = purse(1);
        Reservation first = purse.reserve(0.75);
        Thread second = waiting(() -> purse.reserve(0.5));
        purse.spend(0.25);
        first.close();
        second.join();
        assertThatThrownBy(() -> purse.reserve(0.8)).as("a quarter is spent").isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void whoWaitsForWhatOthersSpendIsTold() throws InterruptedException, ExecutionException {
        Purse purse = purse(1);
        Reservation first = purse.reserve(0.75);
        CompletableFuture<Throwable> told = new CompletableFuture<>();
        waiting(() -> {
            try {
                purse.reserve(0.5);
                told.complete(null);
            } catch (BudgetSpentException spent) {
                told.complete(spent);
            }
        });
        purse.spend(0.75);
        first.close();
        assertThat(told.get()).isInstanceOf(BudgetSpentException.class);
    }

    @Test
    void whoComesFirstIsServedFirst() throws InterruptedException {
        Purse purse = purse(1);
        Reservation all = purse.reserve(1);
        List<String> served = new CopyOnWriteArrayList<>();
        Thread large = waiting(() -> {
            Reservation held = purse.reserve(1);
            served.add("large");
            held.close();
        });
        Thread small = waiting(() -> {
            purse.reserve(0.1);
            served.add("small");
        });
        all.close();
        large.join();
        small.join();
        assertThat(served).containsExactly("large", "small");
    }

    @Test
    void aHigherBudgetIsTakenByThoseWhoWait() throws InterruptedException {
        Purse purse = purse(1);
        purse.reserve(1);
        Thread waiting = waiting(() -> purse.reserve(1));
        purse.budget(OptionalDouble.of(2));
        waiting.join();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws InterruptedException, ExecutionException {
        Purse purse = purse(1);
        purse.reserve(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread waiting = waiting(() -> {
            try {
                purse.reserve(1);
            } catch (CancellationException cancelled) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        waiting.interrupt();
        assertThat(interrupted.get()).isTrue();
    }

    @Test
    void aReservationGivesBackOnce() {
        Purse purse = purse(1);
        Reservation first = purse.reserve(0.5);
        purse.reserve(0.5);
        first.close();
        first.close();
        purse.reserve(0.5);
        Thread waiting = waiting(() -> assertThatThrownBy(() -> purse.reserve(0.5)).isInstanceOf(CancellationException.class));
        waiting.interrupt();
    }

    @Test
    void manyThreadsTogetherNeverSpendMoreThanTheBudget() {
        Purse purse = purse(10);
        IntStream.range(0, 64).parallel().forEach(caller -> {
            try {
                while (true) {
                    try (Reservation held = purse.reserve(0.7)) {
                        assertThat(held).isNotNull();
                        purse.spend(0.3);
                    }
                }
            } catch (BudgetSpentException spent) {
                assertThat(purse.spent()).isLessThanOrEqualTo(10);
            }
        });
        assertThat(purse.spent()).isBetween(9.3 - 1e-6, 10.0);
    }
}
