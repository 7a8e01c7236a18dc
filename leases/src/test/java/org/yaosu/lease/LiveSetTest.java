package org.yaosu.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.yaosu.lease.testing.FakeReference;

@Timeout(20)
class LiveSetTest {

    private final LiveSet<Leased<String>> set = new LiveSet<>(String.class, () -> Duration.ofSeconds(60));

    @Test
    void aNewcomerOfTheSameRankingStandsBehind() {
        Leased<String> old = add("old", Map.of());
        Leased<String> young = add("young", Map.of());

        assertThat(set.list()).containsExactly(old, young);
    }

    @Test
    void aNewcomerOfHigherRankingStandsInFront() {
        Leased<String> old = add("old", Map.of());
        Leased<String> higher = add("higher", Map.of(Constants.SERVICE_RANKING, 1));

        assertThat(set.list()).containsExactly(higher, old);
    }

    @Test
    void aStopTakesTheServiceOffTheListAtOnceAndThenWaitsForItsWork() throws Exception {
        Leased<String> old = add("old", Map.of());
        Leased<String> young = add("young", Map.of());
        Lease<String> work = old.tryLease().orElseThrow();
        FutureTask<Optional<Leased<String>>> stop = new FutureTask<>(() -> set.remove(old.reference()));
        new Thread(stop).start();

        while (set.list().contains(old)) {
            Thread.onSpinWait();
        }
        assertThat(set.list()).containsExactly(young);
        assertThat(stop.isDone()).isFalse();
        work.close();

        assertThat(stop.get()).contains(old);
    }

    @Test
    void whileAStopWaitsTheSetCanBeUsed() throws Exception {
        Leased<String> leaving = add("leaving", Map.of());
        Lease<String> work = leaving.tryLease().orElseThrow();
        FutureTask<?> stop = new FutureTask<>(() -> set.remove(leaving.reference()));
        new Thread(stop).start();
        while (!leaving.uses().closed()) {
            Thread.onSpinWait();
        }

        Leased<String> next = add("next", Map.of());

        assertThat(set.lease(all -> all.get(0).tryLease()).service()).isEqualTo("next");
        assertThat(set.list()).containsExactly(next);
        work.close();
        stop.get();
    }

    @Test
    void withABundleThatStopsAllThatItGivesGoesInOneStep() {
        Map<String, Object> stopping = Map.of(Constants.SERVICE_BUNDLEID, 7L, "bundle.state", Bundle.STOPPING);
        Leased<String> first = add("first", stopping);
        Leased<String> second = add("second", stopping);
        Leased<String> other = add("other", Map.of(Constants.SERVICE_BUNDLEID, 8L));

        set.remove(first.reference());

        assertThat(set.list()).containsExactly(other);
        assertThat(set.remove(second.reference())).contains(second);
    }

    @Test
    void ofOneServiceThatStopsTheBundlesOthersStay() {
        Leased<String> first = add("first", Map.of(Constants.SERVICE_BUNDLEID, 7L));
        Leased<String> second = add("second", Map.of(Constants.SERVICE_BUNDLEID, 7L));

        set.remove(first.reference());

        assertThat(set.list()).containsExactly(second);
    }

    @Test
    void whatIsRetiredTakesNoWorkAndIsKnownUntilItStops() {
        Leased<String> one = add("one", Map.of(Constants.SERVICE_BUNDLEID, 7L));
        Lease<String> work = one.tryLease().orElseThrow();

        assertThat(set.retire(7)).containsExactly(one);

        assertThat(one.tryLease()).isEmpty();
        assertThat(set.list()).isEmpty();
        assertThat(set.of(7)).containsExactly(one);
        assertThat(Drain.await(List.of(one), Duration.ZERO)).isEqualTo(1);
        assertThat(set.remove(one.reference())).as("waits for nobody a second time").contains(one);
        assertThat(set.of(7)).isEmpty();
        work.close();
    }

    @Test
    void whenTheEngineItselfStopsNobodyWaits() {
        Leased<String> one = add("one", Map.of());
        Lease<String> work = one.tryLease().orElseThrow();
        set.stop();

        set.remove(one.reference());

        assertThat(one.uses().size()).isEqualTo(1);
        work.close();
    }

    @Test
    void whoIsReplacedTakesNoMoreWorkAndItsSuccessorDoesAtOnce() throws Exception {
        Leased<String> old = add("old", Map.of());
        Leased<String> next = new Leased<>("next", old.reference());
        Lease<String> work = old.tryLease().orElseThrow();
        FutureTask<Optional<Leased<String>>> change = new FutureTask<>(() -> set.replace(old.reference(), next));
        new Thread(change).start();

        while (set.list().contains(old)) {
            Thread.onSpinWait();
        }
        assertThat(set.list()).containsExactly(next);
        assertThat(change.isDone()).isFalse();
        work.close();

        assertThat(change.get()).contains(old);
        assertThat(set.remove(next.reference())).contains(next);
    }

    @Test
    void whoWasTakenOutOfUseIsNotBroughtBackByAChange() {
        Leased<String> one = add("one", Map.of(Constants.SERVICE_BUNDLEID, 7L));
        set.retire(7);

        assertThat(set.replace(one.reference(), new Leased<>("one", one.reference()))).isEmpty();

        assertThat(set.list()).isEmpty();
    }

    @Test
    void aNewRankingIsANewPlace() {
        FakeReference<String> reference = new FakeReference<>(Map.of());
        Leased<String> first = add("first", Map.of());
        Leased<String> other = new Leased<>("other", reference);
        set.add(other);

        reference.set(Constants.SERVICE_RANKING, 1);
        set.update(reference, one -> one);

        assertThat(set.list()).containsExactly(other, first);
    }

    private Leased<String> add(String service, Map<String, Object> properties) {
        Leased<String> leased = new Leased<>(service, new FakeReference<>(properties));
        set.add(leased);
        return leased;
    }
}
