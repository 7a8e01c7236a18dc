package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.model.ProviderState;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.WorkItem;
import org.yaosu.engine.watch.Heard;

@Timeout(20)
class NewsTest {

    private final Calls calls = new Calls();
    private final Heard heard = Heard.by(calls.announcer());
    private final FakeProvider provider = new FakeProvider();

    @AfterEach
    void stop() {
        calls.announcer().deactivate();
    }

    @Test
    void anAnswerIsToldWithItsWorkUsageAndCost() throws InterruptedException {
        Handle handle = calls.handle(provider, "prompt.price", 1.0);
        WorkItem work = new WorkItem(3, 17, Optional.of("群一"));

        calls.caller.call(handle, Calls.request(), 0, new CallTally(work, CallBook.NONE, Pause.NONE));

        assertThat(heard.calls.take()).isEqualTo(new CallEnded("spark", work, Optional.empty(), 1, Duration.ZERO, Duration.ZERO, new Usage(100, 10), 0.1, false));
    }

    @Test
    void everyAttemptIsToldWithItsNumberAndItsFailure() throws InterruptedException {
        calls.call(calls.handle(provider.fails(Kind.NETWORK).answers("好")));

        assertThat(List.of(heard.calls.take(), heard.calls.take()))
                .extracting(CallEnded::attempt, CallEnded::failure)
                .containsExactly(tuple(1, Optional.of(Kind.NETWORK)), tuple(2, Optional.empty()));
    }

    @Test
    void thePauseBeforeAnotherAttemptIsNoWaitForATurn() throws InterruptedException {
        calls.call(calls.handle(provider.fails(Kind.NETWORK).answers("好")));
        heard.calls.take();

        assertThat(calls.timing.pauses).isNotEmpty();
        assertThat(heard.calls.take().waited()).isZero();
    }

    @Test
    void anAnswerThatWasKeptIsToldAsThat() throws InterruptedException {
        Handle handle = calls.handle(provider);
        CallTally tally = new CallTally(new FakeBook());
        calls.caller.call(handle, Calls.request(), 0, tally);
        calls.caller.call(handle, Calls.request(), 0, tally);

        assertThat(heard.calls.take().cached()).isFalse();
        assertThat(heard.calls.take()).satisfies(call -> {
            assertThat(call.cached()).isTrue();
            assertThat(call.attempt()).isZero();
        });
    }

    @Test
    void aProviderIsToldToComeAndToGo() throws InterruptedException {
        ServiceReference<ModelProvider> reference = calls.add(provider, "spark", Map.of());
        calls.remove(reference);

        assertThat(List.of(heard.providers.take(), heard.providers.take())).extracting(ProviderChanged::change).containsExactly(Change.CAME, Change.WENT);
    }

    @Test
    void aProviderThatIsLeftAloneIsToldWithTheCause() throws InterruptedException {
        calls.failure(calls.handle(provider.fails(Kind.AUTH)));
        heard.providers.take();

        assertThat(heard.providers.take()).satisfies(news -> {
            assertThat(news.change()).isEqualTo(Change.RESTS);
            assertThat(news.cause()).contains(Kind.AUTH);
        });
    }

    @Test
    void aProviderThatAnswersAfterARestIsToldOf() throws InterruptedException {
        Handle handle = calls.handle(provider.fails(Kind.AUTH).answers("好"));
        calls.failure(handle);
        calls.registry().check("spark", Duration.ofSeconds(5));

        heard.providers.take();
        heard.providers.take();
        assertThat(heard.providers.take().change()).isEqualTo(Change.ANSWERS);
    }

    @Test
    void whoWaitsForATurnIsCounted() throws InterruptedException {
        Handle handle = calls.handle(provider.waits(), "concurrency", 1);
        Calls.start(() -> calls.call(handle));
        provider.pending().take();
        Calls.start(() -> calls.call(handle));

        ProviderState state = handle.state();
        while (state.waiting() == 0) {
            Thread.onSpinWait();
            state = handle.state();
        }
        assertThat(state.waiting()).isEqualTo(1);
        assertThat(state.inFlight()).isEqualTo(1);
        calls.registry().handles().list().forEach(Handle::revoke);
    }
}
