package org.yaosu.engine.watch;

import java.util.Map;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.watch.Watcher;
import org.yaosu.lease.testing.FakeReference;

/** An announcer with watchers, as the framework would bring them. */
public final class Watchers {

    private Watchers() {
    }

    /** Nobody watches. */
    public static AnnouncerService none() {
        return new AnnouncerService();
    }

    /** Brings one to those who watch. */
    public static ServiceReference<Watcher> add(AnnouncerService announcer, Watcher watcher) {
        ServiceReference<Watcher> reference = new FakeReference<>(Map.of());
        announcer.addWatcher(watcher, reference);
        return reference;
    }
}
