package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelProvider;
import org.yaosu.api.model.ModelReply;

@Timeout(20)
class LeaseTest {

    private static final String CHAT = "客户说了什么";

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider();

    @Test
    void aProviderThatThrowsIsNamedByTheExceptionsClassOnly() {
        assertBroken(provider.does(() -> {
            throw new IllegalStateException(CHAT);
        }), "java.lang.IllegalStateException");
    }

    @Test
    void aStageThatFailsWithAForeignExceptionIsToo() {
        assertBroken(provider.does(() -> CompletableFuture.failedFuture(new IllegalStateException(CHAT))), "java.lang.IllegalStateException");
    }

    @Test
    void anErrorCostsAnAnswerNotAThread() {
        assertBroken(provider.does(() -> {
            throw new NoClassDefFoundError(CHAT);
        }), "java.lang.NoClassDefFoundError");
    }

    @Test
    void noStageIsAFailure() {
        assertBroken(provider.does(() -> null), "no stage");
    }

    @Test
    void noReplyIsAFailure() {
        assertBroken(provider.does(() -> CompletableFuture.completedFuture(null)), "nothing");
    }

    @Test
    void aStageThatCannotBeCancelledIsAFailure() {
        assertBroken(provider.does(() -> new CompletableFuture<ModelReply>() {
            @Override
            public CompletableFuture<ModelReply> toCompletableFuture() {
                throw new UnsupportedOperationException();
            }
        }), "java.lang.UnsupportedOperationException");
    }

    @Test
    void aModelExceptionIsFoundInsideACompletionException() {
        ModelException audit = new ModelException(Kind.AUDIT, false, "refused", null);
        CompletionStage<ModelReply> derived = CompletableFuture.<ModelReply>failedFuture(new CompletionException(new CompletionException(audit)));

        assertThat(calls.failure(calls.handle(provider.does(() -> derived)))).isSameAs(audit);
    }

    @Test
    void aModelExceptionThatIsThrownCountsAsIfItWereGiven() {
        ModelException audit = new ModelException(Kind.AUDIT, false, "refused", null);

        assertThat(calls.failure(calls.handle(provider.does(() -> {
            throw audit;
        })))).isSameAs(audit);
    }

    @Test
    void aCallThatTheProviderCancelsIsCancelled() {
        Handle handle = calls.handle(provider.does(() -> CompletableFuture.failedFuture(new CancellationException())));

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(provider.calls).hasValue(1);
    }

    @Test
    void aProviderThatDoesNotKeepTheTimeLimitIsCancelledAndTriedAgain() {
        calls.timing.late();
        Handle handle = calls.handle(provider.waits().answers("好"));

        assertThat(calls.call(handle).text()).isEqualTo("好");
        assertThat(provider.pending.remove()).isCancelled();
        assertThat(calls.tally.troubles()).singleElement().asString().contains("time limit");
    }

    @Test
    void aProviderThatLeavesWhileItStartsACallIsGone() {
        FakeProvider leaver = new FakeProvider();
        CompletableFuture<ModelReply> started = new CompletableFuture<>();
        ServiceReference<ModelProvider> reference = calls.add(leaver, "spark", Map.of());
        Handle handle = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        leaver.does(() -> {
            calls.registry().removeProvider(reference);
            return started;
        });

        assertThat(calls.failure(handle).kind()).isEqualTo(Kind.CANCELLED);
        assertThat(started).isCancelled();
    }

    @Test
    void aLinkageErrorOfAProviderThatLeftIsNoFaultOfItsProtocol() {
        FakeProvider leaver = new FakeProvider();
        ServiceReference<ModelProvider> reference = calls.add(leaver, "spark", Map.of());
        Handle handle = calls.registry().choose(Optional.of(List.of("spark"))).present().get(0);
        leaver.does(() -> {
            calls.registry().removeProvider(reference);
            throw new NoClassDefFoundError("org/example/Gone");
        });

        assertThat(calls.failure(handle)).satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.CANCELLED);
            assertThat(failure.retryable()).isTrue();
        });
    }

    @Test
    void aProviderThatFailsToCancelStopsNobodyElse() {
        FakeProvider stubborn = new FakeProvider().does(() -> new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                throw new IllegalStateException();
            }
        });
        calls.timing.late();

        assertThat(calls.failure(calls.handle(stubborn)).kind()).isEqualTo(Kind.NETWORK);
    }

    private void assertBroken(FakeProvider broken, String words) {
        assertThat(calls.failure(calls.handle(broken))).hasMessageContaining(words).hasNoCause().satisfies(failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.getMessage()).doesNotContain(CHAT);
        });
        assertThat(broken.calls).hasValue(1);
    }
}
