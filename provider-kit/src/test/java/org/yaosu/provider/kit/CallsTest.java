package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;

class CallsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final ModelReply REPLY = new ModelReply("好", new ModelReply.Usage(1, 1), List.of());

    private final Calls calls = new Calls(Runnable::run);

    private static ModelException failureOf(CompletableFuture<ModelReply> call) {
        return (ModelException) catchThrowable(() -> call.get(10, TimeUnit.SECONDS)).getCause();
    }

    @Test
    void aCallFailsRetryablyWhenItsTimeIsUp() {
        ModelException failure = failureOf(calls.begin(Duration.ofMillis(20)));

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isTrue();
        assertThat(failure).hasMessage("no whole answer within 0.02 s");
    }

    @Test
    void closingFailsWhatIsUnderWay() {
        CompletableFuture<ModelReply> call = calls.begin(LONG);

        calls.close();

        assertThat(failureOf(call).kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void aClosedSetFailsWhatBeginsLater() {
        calls.close();

        assertThat(failureOf(calls.begin(LONG)).kind()).isEqualTo(Kind.CANCELLED);
    }

    @Test
    void aCallThatEndsIsForgotten() {
        CompletableFuture<ModelReply> answered = calls.begin(LONG);
        CompletableFuture<ModelReply> cancelled = calls.begin(LONG);

        answered.complete(REPLY);
        cancelled.cancel(true);

        assertThat(calls.size()).isZero();
    }
}
