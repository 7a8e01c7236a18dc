package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply;
import org.yaosu.engine.call.Calls.Work;

/** The same call, wanted twice at a time. */
@Timeout(20)
class FlightTest {

    private final Calls calls = new Calls();
    private final FakeProvider provider = new FakeProvider().waits();
    private final FakeBook book = new FakeBook();

    private Work<ModelReply> start(Handle handle, CallTally tally) {
        return Calls.start(() -> calls.caller.call(handle, Calls.request(), 0, tally).reply());
    }

    /** Started, and waiting for the first. */
    private Work<ModelReply> second(Handle handle, CallTally tally) {
        Work<ModelReply> second = start(handle, tally);
        while (second.thread().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return second;
    }

    @Test
    void theSecondHasTheAnswerOfTheFirst() throws Exception {
        Handle handle = calls.handle(provider);
        CallTally tally = new CallTally(book);
        Work<ModelReply> first = start(handle, new CallTally(book));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        Work<ModelReply> second = second(handle, tally);

        pending.complete(FakeProvider.reply("一"));

        assertThat(first.result().get().text()).isEqualTo("一");
        assertThat(second.result().get().text()).isEqualTo("一");
        assertThat(provider.calls).hasValue(1);
        assertThat(tally.cached()).isEqualTo(1);
    }

    @Test
    void whereTheFirstFailsTheSecondAsksItself() throws Exception {
        Handle handle = calls.handle(provider);
        start(handle, new CallTally(book));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        Work<ModelReply> second = second(handle, new CallTally(book));

        pending.completeExceptionally(new ModelException(Kind.AUDIT, false, "refused", null));
        provider.pending.take().complete(FakeProvider.reply("二"));

        assertThat(second.result().get().text()).isEqualTo("二");
    }

    @Test
    void theNextOneAfterItIsAnsweredWaitsForNobody() throws Exception {
        Handle handle = calls.handle(provider);
        Work<ModelReply> first = start(handle, new CallTally(book));
        provider.pending.take().complete(FakeProvider.reply("一"));
        first.result().get();
        book.unusable(CallKey.of(handle, Calls.request(), 0));

        Work<ModelReply> next = start(handle, new CallTally(book));
        provider.pending.take().complete(FakeProvider.reply("二"));

        assertThat(next.result().get().text()).isEqualTo("二");
    }

    @Test
    void anInterruptEndsTheWaitForTheFirst() throws Exception {
        Handle handle = calls.handle(provider);
        Work<ModelReply> first = start(handle, new CallTally(book));
        CompletableFuture<ModelReply> pending = provider.pending.take();
        Work<ModelReply> second = second(handle, new CallTally(book));

        second.thread().interrupt();

        assertThatThrownBy(second.result()::get).hasCauseInstanceOf(CancellationException.class);
        pending.complete(FakeProvider.reply("一"));
        assertThat(first.result().get().text()).isEqualTo("一");
    }

    @Test
    void whereNothingIsKeptNobodyWaits() throws Exception {
        Handle handle = calls.handle(provider);

        Work<ModelReply> first = start(handle, calls.tally);
        Work<ModelReply> second = start(handle, calls.tally);

        provider.pending.take().complete(FakeProvider.reply("一"));
        provider.pending.take().complete(FakeProvider.reply("二"));
        assertThat(first.result().get().text()).isNotEqualTo(second.result().get().text());
    }
}
