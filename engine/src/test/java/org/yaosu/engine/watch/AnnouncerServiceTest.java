package org.yaosu.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.Watcher;

class AnnouncerServiceTest {

    private final AnnouncerService announcer = new AnnouncerService();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /** Writes down what it is told. */
    private final Watcher listener = new Watcher() {

        @Override
        public void changed(ProviderChanged provider) {
            heard.add(provider.provider());
        }

        @Override
        public void missed(long count) {
            heard.add("missed " + count);
        }
    };

    @AfterEach
    void stop() {
        announcer.deactivate();
    }

    @Test
    void whoWatchesIsTold() throws InterruptedException {
        Watchers.add(announcer, listener);

        announce("spark");

        assertThat(heard.take()).isEqualTo("spark");
    }

    @Test
    void nobodyHearsWhereNobodyWatches() {
        assertThat(announcer.heard()).isFalse();
    }

    @Test
    void whoHasGoneIsToldNoMore() {
        ServiceReference<Watcher> reference = Watchers.add(announcer, listener);
        announcer.removeWatcher(reference);

        announce("spark");

        assertThat(announcer.heard()).isFalse();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatWasAnnouncedBeforeAWatcherGoesIsStillTold() {
        ServiceReference<Watcher> reference = Watchers.add(announcer, listener);
        announce("spark");

        announcer.removeWatcher(reference);

        assertThat(heard).containsExactly("spark");
    }

    @Test
    void aWatcherThatThrowsHarmsNobodyAndIsToldOn() throws InterruptedException {
        Watchers.add(announcer, new Watcher() {
            @Override
            public void changed(ProviderChanged provider) {
                heard.add("thrower " + provider.provider());
                throw new IllegalStateException("on purpose");
            }
        });
        announce("one");
        announce("two");

        assertThat(heard.take()).isEqualTo("thrower one");
        assertThat(heard.take()).isEqualTo("thrower two");
    }

    @Test
    void aWatcherThatBlocksKeepsNeitherTheWorkNorTheOthersWaiting() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        Watchers.add(announcer, blocking(free));
        Watchers.add(announcer, listener);

        assertThatCode(() -> announce("spark")).doesNotThrowAnyException();

        assertThat(heard.take()).isEqualTo("spark");
        free.countDown();
    }

    @Test
    void whatIsTooMuchForAWatcherIsCountedAndToldOnceItHearsAgain() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        CountDownLatch stuck = new CountDownLatch(1);
        Watchers.add(announcer, new Watcher() {
            @Override
            public void changed(ProviderChanged provider) {
                stuck.countDown();
                await(free);
            }

            @Override
            public void missed(long count) {
                heard.add("missed " + count);
            }
        });
        announce("the first");
        stuck.await();
        for (int i = 0; i < Post.MOST + 3; i++) {
            announce("more");
        }

        free.countDown();

        assertThat(heard.take()).isEqualTo("missed 3");
    }

    private void announce(String provider) {
        ProviderChanged news = new ProviderChanged(provider, "org.example 1.0.0", Change.CAME, Optional.empty(), Optional.empty());
        announcer.announce(watcher -> watcher.changed(news));
    }

    private static Watcher blocking(CountDownLatch free) {
        return new Watcher() {
            @Override
            public void changed(ProviderChanged provider) {
                await(free);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
