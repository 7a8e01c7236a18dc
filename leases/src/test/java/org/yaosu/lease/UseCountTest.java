package org.yaosu.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UseCountTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final UseCount uses = new UseCount();

    @Test
    void onceItIsClosedNobodyGetsIn() {
        assertThat(uses.enter()).isTrue();
        uses.close();

        assertThat(uses.enter()).isFalse();
        assertThat(uses.size()).isEqualTo(1);
    }

    @Test
    void onlyTheFirstCloseCloses() {
        assertThat(uses.close()).isTrue();
        assertThat(uses.close()).isFalse();
    }

    @Test
    void withNobodyInThereIsNothingToWaitFor() {
        uses.close();

        assertThat(uses.awaitIdle(LONG)).isTrue();
    }

    @Test
    void theLastOneToLeaveEndsTheWait() throws Exception {
        uses.enter();
        uses.enter();
        uses.close();
        FutureTask<Boolean> wait = new FutureTask<>(() -> uses.awaitIdle(LONG));
        new Thread(wait).start();

        uses.leave();
        assertThat(wait.isDone()).isFalse();
        uses.leave();

        assertThat(wait.get()).isTrue();
    }

    @Test
    void theWaitEndsWhenItsTimeIsUp() {
        uses.enter();
        uses.close();

        assertThat(uses.awaitIdle(Duration.ZERO)).isFalse();
        assertThat(uses.size()).isEqualTo(1);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        uses.enter();
        uses.close();
        Thread.currentThread().interrupt();

        assertThat(uses.awaitIdle(LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void nobodyIsInOnceTheWaitIsOver() throws Exception {
        for (int round = 0; round < 200; round++) {
            UseCount contended = new UseCount();
            AtomicInteger inside = new AtomicInteger();
            CountDownLatch started = new CountDownLatch(4);
            List<FutureTask<Void>> users = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                FutureTask<Void> user = new FutureTask<>(() -> {
                    started.countDown();
                    while (contended.enter()) {
                        inside.incrementAndGet();
                        inside.decrementAndGet();
                        contended.leave();
                    }
                    return null;
                });
                users.add(user);
                new Thread(user).start();
            }
            started.await();

            contended.close();

            assertThat(contended.awaitIdle(LONG)).isTrue();
            assertThat(inside).hasValue(0);
            for (FutureTask<Void> user : users) {
                user.get();
            }
        }
    }

    @Test
    void aLeaseThatIsGivenBackTwiceCountsOnce() {
        uses.enter();
        uses.enter();
        Lease<String> lease = new Lease<>("service", uses);

        lease.close();
        lease.close();

        assertThat(uses.size()).isEqualTo(1);
    }
}
