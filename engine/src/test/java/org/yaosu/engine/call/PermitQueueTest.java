package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.engine.call.Calls.Work;

@Timeout(20)
class PermitQueueTest {

    private final Account account = new Account("team", Optional.empty(), System::currentTimeMillis);
    private final PermitQueue queue = queue(2);

    private PermitQueue queue(int most) {
        return new PermitQueue(account, new Party(), new AdaptiveLimit(most));
    }

    private List<Permit> all() throws InterruptedException {
        return List.of(queue.take(0).orElseThrow(), queue.take(0).orElseThrow());
    }

    private Work<Permit> waiting(PermitQueue where) {
        Work<Permit> work = Calls.start(() -> where.take(PermitQueue.FOR_EVER).orElseThrow());
        while (work.thread().getState() != Thread.State.WAITING && work.thread().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return work;
    }

    @Test
    void whatIsFreedGoesToWhoeverWaitsLongestAtOnce() throws Exception {
        List<Permit> held = all();
        Work<Permit> first = waiting(queue);
        Work<Permit> second = waiting(queue);

        queue.release(held.get(1));

        assertThat(queue.take(0)).isEmpty();
        assertThat(first.result().get().slot()).isEqualTo(held.get(1).slot());
        assertThat(second.result().isDone()).isFalse();
        queue.release(held.get(0));
        assertThat(second.result().get().slot()).isEqualTo(held.get(0).slot());
    }

    @Test
    void whatAnotherProviderOfTheAccountFreesIsServedToo() throws Exception {
        List<Permit> held = all();
        Work<Permit> other = waiting(queue(2));

        queue.release(held.get(0));

        assertThat(other.result().get().slot()).isEqualTo(held.get(0).slot());
    }

    @Test
    void whoGivesUpInTimeLeavesTheNextOneInTheQueue() throws Exception {
        List<Permit> held = all();
        assertThat(queue.take(Duration.ofMillis(1).toNanos())).isEmpty();
        Work<Permit> next = waiting(queue);

        queue.release(held.get(0));

        assertThat(next.result().get()).isEqualTo(held.get(0));
    }

    @Test
    void noSlotIsLostToOneWhoIsInterruptedAsItIsGiven() throws Exception {
        for (int round = 0; round < 200; round++) {
            List<Permit> held = all();
            List<Work<Permit>> works = IntStream.range(0, 3).mapToObj(i -> waiting(queue)).toList();
            Thread interrupting = new Thread(() -> works.forEach(work -> work.thread().interrupt()));
            interrupting.start();
            held.forEach(queue::release);
            interrupting.join();
            given(works).forEach(queue::release);

            all().forEach(queue::release);
        }
    }

    private static List<Permit> given(List<Work<Permit>> works) throws InterruptedException {
        List<Permit> permits = new ArrayList<>();
        for (Work<Permit> work : works) {
            try {
                permits.add(work.result().get());
            } catch (ExecutionException interrupted) {
                assertThat(interrupted).hasCauseInstanceOf(InterruptedException.class);
            }
        }
        return permits;
    }

    @Test
    void everybodyIsToldWhenTheProviderIsGone() throws Exception {
        all();
        Work<Permit> first = waiting(queue);
        Work<Permit> second = waiting(queue);

        queue.dissolve();

        assertThat(first.result().get()).isEqualTo(Permit.NONE);
        assertThat(second.result().get()).isEqualTo(Permit.NONE);
        assertThat(queue.take(PermitQueue.FOR_EVER)).hasValue(Permit.NONE);
    }
}
