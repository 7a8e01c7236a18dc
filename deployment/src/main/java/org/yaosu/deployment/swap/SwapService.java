package org.yaosu.deployment.swap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.yaosu.api.deploy.BundleVersion;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.deploy.SwapException;
import org.yaosu.api.deploy.SwapOptions;
import org.yaosu.api.deploy.SwapPlan;
import org.yaosu.api.deploy.SwapReport;
import org.yaosu.api.deploy.Swapper;
import org.yaosu.api.watch.Announcer;
import org.yaosu.api.watch.BundleSwapped;
import org.yaosu.deployment.jar.BundleJar;

/** Swaps one bundle at a time, with the help of all who hand work to bundles. */
@Component
public final class SwapService implements Swapper {

    /** Bundles that a message names. */
    private static final int SHOWN = 3;

    private final BundleContext context;
    private final Wiring wiring;
    private final Bundles bundles;
    private final Components components;
    private final Store store;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Leftovers leftovers;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<Handover> handovers;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Announcer announcer;

    @Activate
    public SwapService(BundleContext context, @Reference ServiceComponentRuntime runtime) {
        this.context = context;
        this.wiring = new Wiring(context);
        this.bundles = new Bundles(context, wiring);
        this.components = new Components(runtime);
        this.store = new Store(context);
        store.tidy();
        this.leftovers = new Leftovers(context, wiring);
    }

    @Override
    public SwapPlan plan(String old, Path jar) {
        Bundle bundle = bundles.find(old);
        BundleJar next = candidate(bundle, jar);
        try (ApiServices services = new ApiServices(context, bundle)) {
            return new SwapPlan(Wiring.name(bundle), name(next), List.copyOf(services.names()),
                    wiring.dependents(bundle).stream().map(Wiring::name).toList());
        }
    }

    @Override
    public SwapReport swap(String old, Path jar, SwapOptions options) {
        try {
            lock.lockInterruptibly();
            try {
                leftovers.remove();
                return swap(bundles.find(old), jar, options);
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapException("the swap of " + old + " was interrupted before it began", e);
        }
    }

    private SwapReport swap(Bundle old, Path jar, SwapOptions options) {
        BundleVersion before = Wiring.name(old);
        BundleJar next = candidate(old, jar);
        List<BundleVersion> dependents = wiring.dependents(old).stream().map(Wiring::name).toList();
        if (!dependents.isEmpty() && !options.refresh()) {
            throw new SwapException(before + " is not swapped while work goes on: " + dependents.stream().limit(SHOWN).map(BundleVersion::name)
                    .collect(Collectors.joining(", ")) + (dependents.size() > SHOWN ? " and " + (dependents.size() - SHOWN) + " more" : "")
                    + " would stop and start again; exchange it in plugins/ or bundles/ and start again, or have it swapped all the same (--refresh)");
        }
        long begin = System.nanoTime();
        Optional<SwapReport> done = Optional.empty();
        try (Staged staged = store.stage(next)) {
            SwapReport report = new Swap(context, wiring, components, handovers, old, staged, options).run();
            done = Optional.of(report);
            leftovers.add(old);
            return report;
        } catch (SwapException e) {
            throw new SwapException(name(next) + " does not take the place of " + before + ": " + e.getMessage() + "; " + standing(old, before), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapException("the swap of " + before + " was interrupted; " + standing(old, before), e);
        } finally {
            tell(new BundleSwapped(before, name(next), Duration.ofNanos(System.nanoTime() - begin), done.map(SwapReport::drained),
                    done.map(SwapReport::unfinished).orElse(0)));
        }
    }

    private void tell(BundleSwapped news) {
        Announcer present = announcer;
        if (present != null) {
            present.announce(watcher -> watcher.swapped(news));
        }
    }

    /** What has become of the old version of a swap that has failed, as a rule nothing. */
    private static String standing(Bundle old, BundleVersion before) {
        if (Bundles.runs(old)) {
            return before + " stays in service; mend the new one and swap again";
        }
        return old.getState() == Bundle.UNINSTALLED
                ? before + " was uninstalled meanwhile: nothing of that name is in service; install the new one once it is mended"
                : before + " does not run: 'start " + old.getBundleId() + "' in the shell starts it, or says why it cannot be";
    }

    private static BundleJar candidate(Bundle old, Path jar) {
        try {
            BundleJar next = BundleJar.read(jar).orElseThrow(() -> new SwapException(jar + " is no bundle: its manifest has no "
                    + "Bundle-SymbolicName; build it with bnd or the maven-bundle-plugin"));
            if (!next.name().equals(old.getSymbolicName())) {
                throw new SwapException(jar + " is " + next.name() + ", which is not " + old.getSymbolicName()
                        + "; a bundle takes the place of an older one of its own name only: name a jar of " + old.getSymbolicName()
                        + ", or put this one into plugins/");
            }
            if (next.fragment()) {
                throw new SwapException(jar + " is a fragment, which cannot take the place of a bundle; build it without Fragment-Host");
            }
            return next;
        } catch (IOException e) {
            throw new SwapException(e.getMessage() + "; nothing was changed", e);
        }
    }

    private static BundleVersion name(BundleJar jar) {
        return new BundleVersion(jar.name(), jar.version().toString());
    }
}
