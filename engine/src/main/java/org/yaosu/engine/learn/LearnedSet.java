package org.yaosu.engine.learn;

import java.util.Optional;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.learn.Learned;
import org.yaosu.lease.Drain;
import org.yaosu.lease.Leased;
import org.yaosu.lease.LiveSet;

/** What was learned and is in service; the preferred one counts. Safe for use by several threads. */
public final class LearnedSet {

    private final LiveSet<Leased<Learned>> services;

    public LearnedSet(Drain drain) {
        this.services = new LiveSet<>(Learned.class, drain);
    }

    public void add(Learned learned, ServiceReference<Learned> reference) {
        services.add(new Leased<>(learned, reference));
    }

    /** The set behind. */
    public LiveSet<Leased<Learned>> set() {
        return services;
    }

    /** What a chat goes by: what its caller chose, else the one in service, else nothing. */
    public HeldLearned hold(Optional<Learned> chosen) {
        return chosen.map(HeldLearned::of).orElseGet(() -> services.lease(all -> all.isEmpty() ? Optional.of(HeldLearned.of(Learned.NOTHING))
                : all.get(0).tryLease().map(lease -> new HeldLearned(lease.service(), Optional.of(lease)))));
    }
}
