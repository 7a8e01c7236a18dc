package org.yaosu.dialogue.service.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yaosu.dialogue.service.route.Responders.hanging;
import static org.yaosu.dialogue.service.route.Responders.reference;
import static org.yaosu.dialogue.service.route.Responders.request;
import static org.yaosu.dialogue.service.route.Responders.saying;
import static org.yaosu.dialogue.service.route.Responders.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.DialogueStoppedException;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.lease.testing.FakeReference;

@Timeout(120)
class ResponderSwapTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int THREADS = 8;
    private static final int SWAPS = 300;

    private final DialogueService dialogue = new DialogueService(new Timing(LONG, LONG, LONG));

    @AfterEach
    void stop() {
        dialogue.deactivate();
    }

    /** Beside the old version, as a swap does it, or after it, as an update of a bundle in place does. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noRequestFailsWhileAResponderIsSwappedAgainAndAgain(boolean beside) throws Exception {
        Version version = new Version();
        version.start();
        AtomicBoolean end = new AtomicBoolean();
        AtomicLong answered = new AtomicLong();
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> results = new ArrayList<>();
        Callable<Void> caller = () -> {
            while (!end.get()) {
                assertThat(dialogue.reply(request("weather"), DialogueOptions.DEFAULT)).isEqualTo(new DialogueReply("晴", "weather", List.of()));
                answered.incrementAndGet();
            }
            return null;
        };
        for (int i = 0; i < THREADS; i++) {
            results.add(callers.submit(caller));
        }
        for (int i = 0; i < SWAPS; i++) {
            Version next = new Version();
            if (beside) {
                next.start();
                version.stop();
            } else {
                version.stop();
                next.start();
            }
            version = next;
        }
        end.set(true);
        for (Future<?> result : results) {
            result.get();
        }
        callers.shutdown();
        assertThat(answered).hasValueGreaterThan(THREADS);
    }

    @Test
    void whatBreaksBecauseItsResponderLeavesIsAskedOfItsSuccessor() {
        DialogueService hasty = new DialogueService(new Timing(Duration.ZERO, LONG, LONG));
        ServiceReference<Responder> old = reference("weather", 0, false);
        hasty.addResponder((request, options) -> {
            hasty.removeResponder(old);
            hasty.addResponder(saying("晴"), reference("weather", 0, false));
            throw new DialogueException("is closed");
        }, old);

        assertThat(hasty.reply(request("weather"), DialogueOptions.DEFAULT)).isEqualTo(new DialogueReply("晴", "weather", List.of()));
        hasty.deactivate();
    }

    @Test
    void aRequestWaitsForTheSuccessorOfOneThatLeft() throws Exception {
        ServiceReference<Responder> old = reference("weather", 0, false);
        dialogue.addResponder(saying("旧"), old);
        dialogue.removeResponder(old);
        FutureTask<DialogueReply> waiting = new FutureTask<>(() -> dialogue.reply(request("weather"), DialogueOptions.DEFAULT));
        Thread caller = new Thread(waiting);
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        dialogue.addResponder(saying("新"), reference("weather", 0, false));

        assertThat(waiting.get().text()).isEqualTo("新");
    }

    @Test
    void aSubtrackThatNobodyLeftIsNotWaitedFor() {
        ServiceReference<Responder> old = reference("weather", 0, false, "weather");
        dialogue.addResponder(saying("晴"), old);
        dialogue.removeResponder(old);

        assertThatExceptionOfType(DialogueException.class).isThrownBy(() -> dialogue.reply(request("knowledge"), within(LONG)));
    }

    @Test
    void aStopWaitsForTheWorkUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        ServiceReference<Responder> slow = reference("slow", 0, false);
        dialogue.addResponder((request, options) -> {
            asked.countDown();
            awaitQuietly(answer);
            return Optional.of("好");
        }, slow);
        FutureTask<DialogueReply> work = new FutureTask<>(() -> dialogue.reply(request("chitchat"), DialogueOptions.DEFAULT));
        new Thread(work).start();
        asked.await();
        FutureTask<Void> stop = new FutureTask<>(() -> dialogue.removeResponder(slow), null);
        new Thread(stop).start();
        while (!dialogue.skills().list().isEmpty()) {
            Thread.onSpinWait();
        }

        assertThat(stop.isDone()).isFalse();
        answer.countDown();

        assertThat(work.get().text()).isEqualTo("好");
        stop.get();
    }

    @Test
    void theEndOfTheServiceWaitsForRequestsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        dialogue.addResponder((request, options) -> {
            asked.countDown();
            awaitQuietly(answer);
            return Optional.empty();
        }, reference("silent", 2, false));
        dialogue.addResponder(saying("好"), reference("next", 1, false));
        FutureTask<DialogueReply> work = new FutureTask<>(() -> dialogue.reply(request("chitchat"), DialogueOptions.DEFAULT));
        new Thread(work).start();
        asked.await();
        Thread stop = new Thread(dialogue::deactivate);
        stop.start();
        while (stop.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        answer.countDown();

        assertThat(work.get().text()).isEqualTo("好");
        stop.join();
    }

    @Test
    void whatTakesTooLongForTheEndOfTheServiceIsInterruptedAndMayBeAskedAgain() throws Exception {
        DialogueService hasty = new DialogueService(new Timing(Duration.ZERO, LONG, LONG));
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        hasty.addResponder((request, options) -> {
            asked.countDown();
            hanging(interrupted).respond(request, options);
            throw new IllegalStateException("interrupted");
        }, reference("hanging", 2, false));
        hasty.addResponder(saying("好"), reference("next", 1, false));
        FutureTask<DialogueReply> work = new FutureTask<>(() -> hasty.reply(request("chitchat"), DialogueOptions.DEFAULT));
        new Thread(work).start();
        asked.await();

        hasty.deactivate();

        interrupted.await();
        assertThatThrownBy(work::get).hasCauseInstanceOf(DialogueStoppedException.class);
    }

    @Test
    void whoWaitsForASuccessorWhenTheServiceEndsMayAskAgain() throws Exception {
        DialogueService hasty = new DialogueService(new Timing(Duration.ZERO, LONG, LONG));
        ServiceReference<Responder> old = reference("weather", 0, false);
        hasty.addResponder(saying("旧"), old);
        hasty.removeResponder(old);
        FutureTask<DialogueReply> work = new FutureTask<>(() -> hasty.reply(request("weather"), DialogueOptions.DEFAULT));
        Thread caller = new Thread(work);
        caller.start();
        while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        hasty.deactivate();

        assertThatThrownBy(work::get).hasCauseInstanceOf(DialogueStoppedException.class);
    }

    @Test
    void whoAsksAfterTheEndOfTheServiceMayAskAgain() {
        dialogue.addResponder(saying("好"), reference("talk", 0, false));
        dialogue.deactivate();

        assertThatExceptionOfType(DialogueStoppedException.class).isThrownBy(() -> dialogue.reply(request("chitchat"), DialogueOptions.DEFAULT));
    }

    @Test
    void aChangedRankingHoldsFromTheNextRequestOn() {
        ServiceReference<Responder> late = reference("late", 0, false);
        dialogue.addResponder(saying("先"), reference("first", 1, false));
        dialogue.addResponder(saying("后"), late);
        ((FakeReference<?>) late).set(Constants.SERVICE_RANKING, 2);

        dialogue.updatedResponder(late);

        assertThat(dialogue.reply(request("chitchat"), DialogueOptions.DEFAULT).responder()).isEqualTo("late");
    }

    @Test
    void aReleasedBundleIsNotAskedAnyMore() {
        dialogue.addResponder(saying("好"), bundled("one", 7));
        dialogue.addResponder(saying("新"), bundled("one", 8));

        assertThat(new ResponderHandover(dialogue).release(7, LONG)).isZero();
        assertThat(dialogue.reply(request("chitchat"), DialogueOptions.DEFAULT).text()).isEqualTo("新");
    }

    private static ServiceReference<Responder> bundled(String id, long bundle) {
        return ((FakeReference<Responder>) Responders.<Responder>reference(id, 0, false))
                .set(Constants.SERVICE_BUNDLEID, bundle);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A responder that is of no use any more once its stop has ended. */
    private final class Version implements Responder {

        private final ServiceReference<Responder> reference = reference("weather", 0, false, "weather");
        private volatile boolean stopped;

        void start() {
            dialogue.addResponder(this, reference);
        }

        void stop() {
            dialogue.removeResponder(reference);
            stopped = true;
        }

        @Override
        public Optional<String> respond(DialogueRequest request, DialogueOptions options) {
            Thread.yield();
            if (stopped) {
                throw new IllegalStateException("asked after its end");
            }
            return Optional.of("晴");
        }
    }
}
