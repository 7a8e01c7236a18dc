package org.yaosu.itest.felix;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.yaosu.api.deploy.Handover;

/** Hands over as a test wants it. */
class FakeHandover implements Handover {

    private final List<String> problems;
    private final int unfinished;
    private final List<Long> released = new CopyOnWriteArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);

    /**
     * @param problems what is said against every new version
     * @param unfinished how much work never ends
     */
    FakeHandover(List<String> problems, int unfinished) {
        this.problems = problems;
        this.unfinished = unfinished;
    }

    @Override
    public List<String> problems(long bundle, Duration timeLimit) {
        asked.countDown();
        return problems;
    }

    @Override
    public int release(long bundle, Duration timeLimit) {
        released.add(bundle);
        return unfinished;
    }

    /** The ids of the bundles that were let go. */
    List<Long> released() {
        return released;
    }

    void awaitAsked() throws InterruptedException {
        asked.await();
    }
}
