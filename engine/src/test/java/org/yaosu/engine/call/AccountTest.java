package org.yaosu.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.model.ModelReply;
import org.yaosu.engine.call.Calls.Work;

/** Two accounts of one name and folder stand for two processes: they have nothing in common but the file. */
@Timeout(20)
class AccountTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Account one;
    private Account other;
    private final Party here = new Party();
    private final Party there = new Party();

    private void open() {
        one = new Account("spark", Optional.of(folder), NOW::toEpochMilli);
        other = new Account("spark", Optional.of(folder), NOW::toEpochMilli);
    }

    @AfterEach
    void close() {
        if (one != null) {
            one.close();
            other.close();
        }
    }

    @Test
    void whatOneProcessHoldsTheOtherCannotTake() {
        open();
        one.take(here, 2, false);
        one.take(here, 2, false);

        assertThat(other.take(there, 2, true)).isEmpty();
    }

    @Test
    void whatOneProcessFreesTheOtherTakes() {
        open();
        OptionalInt slot = one.take(here, 1, false);
        other.take(there, 1, false);

        one.free(here, slot.getAsInt());

        assertThat(other.take(there, 1, false)).hasValue(0);
    }

    @Test
    void eachProcessKeepsToItsOwnNumber() {
        open();
        other.take(there, 2, false);

        assertThat(one.take(here, 3, false)).hasValue(2);
        assertThat(one.take(here, 3, false)).hasValue(0);
        assertThat(one.take(here, 3, false)).isEmpty();
    }

    @Test
    void whoHasHalfLeavesTheRestToWhoWaits() {
        open();
        int[] slots = {take(), take(), take(), take()};
        other.take(there, 4, false);
        one.free(here, slots[0]);
        assertThat(one.take(here, 4, true)).isEmpty();

        assertThat(other.take(there, 4, false)).isPresent();
        assertThat(other.take(there, 4, false)).isEmpty();
        one.free(here, slots[1]);

        assertThat(one.take(here, 4, true)).isEmpty();
        assertThat(other.take(there, 4, false)).isPresent();
    }

    @Test
    void whoHasLessThanHalfDoesNotWaitForOthers() {
        open();
        int[] slots = {take(), take(), take(), take()};
        other.take(there, 4, false);
        for (int slot : slots) {
            one.free(here, slot);
        }

        assertThat(take()).isNotNegative();
        assertThat(take()).isNotNegative();
    }

    @Test
    void theLastSlotGoesToWhoHasWaited() {
        open();
        int slot = one.take(here, 1, false).getAsInt();
        other.take(there, 1, false);

        one.free(here, slot);

        assertThat(one.take(here, 1, false)).isEmpty();
        assertThat(one.take(here, 1, true)).isPresent();
    }

    @Test
    void whoWaitsNoMoreLeavesAllToTheOthers() {
        open();
        int slot = one.take(here, 1, false).getAsInt();
        other.take(there, 1, false);
        other.waitsNoMore(there);

        one.free(here, slot);

        assertThat(one.take(here, 1, false)).isPresent();
    }

    @Test
    void anInterruptedThreadKeepsWhatItsProcessHolds() {
        open();
        Thread.currentThread().interrupt();
        one.take(here, 1, false);
        one.reserve(1, NOW);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(other.take(there, 1, false)).isEmpty();
    }

    @Test
    void theRateIsThatOfAllProcesses() {
        open();

        assertThat(one.reserve(10, NOW)).isEqualTo(Duration.ZERO);
        assertThat(other.reserve(10, NOW)).isEqualTo(Duration.ofMillis(100));
        assertThat(one.reserve(10, NOW)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void aMomentFarOffWasNotMeant() {
        open();
        one.reserve(10, NOW.plus(Duration.ofDays(1)));

        assertThat(other.reserve(10, NOW)).isEqualTo(Duration.ZERO);
    }

    @Test
    void accountsDoNotDisturbEachOther() {
        open();
        one.take(here, 1, false);
        Account another = new Account("openai", Optional.of(folder), NOW::toEpochMilli);

        assertThat(another.take(there, 1, false)).isPresent();
        another.close();
    }

    @Test
    void whereTheFolderCannotBeWrittenLimitsHoldInTheProcessAndOneWarningSaysSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        one = new Account("spark", Optional.of(file), NOW::toEpochMilli);
        other = new Account("spark", Optional.empty(), NOW::toEpochMilli);

        List<String> told = Logged.during(Account.class, () -> {
            assertThat(take(1)).isPresent();
            assertThat(take(1)).isEmpty();
            one.reserve(1, NOW);
        });

        assertThat(told).singleElement().asString().contains("spark", "limits", "make that folder writable");
    }

    @Test
    void whoDoesNotSayAgainThatItWaitsIsGone() {
        AtomicLong clock = new AtomicLong(NOW.toEpochMilli());
        one = new Account("spark", Optional.of(folder), clock::get);
        other = new Account("spark", Optional.of(folder), clock::get);
        int slot = one.take(here, 1, false).getAsInt();
        other.take(there, 1, false);
        one.free(here, slot);

        clock.addAndGet(1000);

        assertThat(one.take(here, 1, false)).isPresent();
    }

    @Test
    void providersOfOneAccountShareItsLimits() throws Exception {
        Calls calls = new Calls();
        FakeProvider max = new FakeProvider().waits();
        calls.add(max, "max", Map.of("account", "spark", "concurrency", 1));
        calls.add(new FakeProvider().answers("lite"), "lite", Map.of("account", "spark", "concurrency", 1));
        Work<ModelReply> first = Calls.start(() -> calls.call(handle(calls, "max")));
        CompletableFuture<ModelReply> pending = max.pending.take();

        Work<ModelReply> second = Calls.start(() -> calls.call(handle(calls, "lite")));
        while (second.thread().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(handle(calls, "lite").state().calls()).isZero();
        pending.complete(FakeProvider.reply("max"));

        assertThat(first.result().get().text()).isEqualTo("max");
        assertThat(second.result().get().text()).isEqualTo("lite");
    }

    private static Handle handle(Calls calls, String id) {
        return calls.registry().choose(Optional.of(List.of(id))).present().get(0);
    }

    private OptionalInt take(int below) {
        return one.take(here, below, false);
    }

    private int take() {
        return take(4).orElse(-1);
    }
}
