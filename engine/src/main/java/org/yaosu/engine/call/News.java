package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelReply.Usage;
import org.yaosu.api.watch.Announcer;
import org.yaosu.api.watch.CallEnded;
import org.yaosu.api.watch.ProviderChanged;
import org.yaosu.api.watch.ProviderChanged.Change;
import org.yaosu.api.watch.WorkItem;

/** What watchers are told of one provider. Where nobody hears, nothing is made. */
final class News implements CoolDown.Watch {

    private static final Usage NOTHING = new Usage(0, 0);

    private final Announcer announcer;
    private final String provider;
    private final String bundle;

    News(Announcer announcer, String provider, String bundle) {
        this.announcer = announcer;
        this.provider = provider;
        this.bundle = bundle;
    }

    void answered(Occasion occasion, Duration took, Usage usage, double cost) {
        ended(occasion, Optional.empty(), took, usage, cost);
    }

    void failed(Occasion occasion, Duration took, Kind why) {
        ended(occasion, Optional.of(why), took, NOTHING, 0);
    }

    private void ended(Occasion occasion, Optional<Kind> failure, Duration took, Usage usage, double cost) {
        if (announcer.heard()) {
            CallEnded call = new CallEnded(provider, occasion.work(), failure, occasion.attempt(), took, occasion.waited(), usage, cost, false);
            announcer.announce(watcher -> watcher.called(call));
        }
    }

    /** An answer that was kept made a call needless. */
    void known(WorkItem work) {
        if (announcer.heard()) {
            CallEnded call = new CallEnded(provider, work, Optional.empty(), 0, Duration.ZERO, Duration.ZERO, NOTHING, 0, true);
            announcer.announce(watcher -> watcher.called(call));
        }
    }

    void came() {
        changed(Change.CAME, Optional.empty(), Optional.empty());
    }

    void went() {
        changed(Change.WENT, Optional.empty(), Optional.empty());
    }

    @Override
    public void rests(Kind cause, Instant until) {
        changed(Change.RESTS, Optional.of(cause), Optional.of(until));
    }

    @Override
    public void answers() {
        changed(Change.ANSWERS, Optional.empty(), Optional.empty());
    }

    private void changed(Change change, Optional<Kind> cause, Optional<Instant> until) {
        if (announcer.heard()) {
            ProviderChanged changed = new ProviderChanged(provider, bundle, change, cause, until);
            announcer.announce(watcher -> watcher.changed(changed));
        }
    }
}
