package org.yaosu.deployment.swap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.yaosu.api.deploy.Handover;
import org.yaosu.api.deploy.SwapException;

/** Whether a new version of a bundle is fit to take the place of the old one. */
final class Health implements AutoCloseable {

    /** Not every change of a component is an event. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    /** A component that failed for so long will not mend: what it waits for is there as a rule. */
    private static final Duration FAILED_FOR_GOOD = Duration.ofSeconds(1);
    /** To ask whether work can be handed over may cost a call, so it is asked again ever more seldom. */
    private static final Duration ASK_AGAIN = Duration.ofMillis(200);
    private static final Duration ASK_AGAIN_MOST = Duration.ofSeconds(3);

    private final Bundle old;
    private final Bundle next;
    private final Components components;
    private final ApiServices oldServices;
    private final ApiServices nextServices;
    private final Changes changes;

    Health(BundleContext context, Components components, Bundle old, Bundle next) {
        this.old = old;
        this.next = next;
        this.components = components;
        this.oldServices = new ApiServices(context, old);
        this.nextServices = new ApiServices(context, next);
        this.changes = new Changes(context);
    }

    /**
     * Waits until the new version is fit.
     *
     * @throws SwapException if it is not by then, or never will be; the message says why
     */
    void await(List<Handover> handovers, Deadline deadline) throws InterruptedException {
        Duration pause = ASK_AGAIN;
        while (true) {
            awaitParts(deadline);
            List<String> problems = problems(handovers, deadline);
            if (problems.isEmpty()) {
                return;
            }
            if (deadline.left().compareTo(pause) < 0) {
                throw new SwapException(String.join("; ", problems));
            }
            Deadline again = Deadline.in(pause);
            while (!again.passed()) {
                changes.await(again.left());
            }
            pause = pause.multipliedBy(2).compareTo(ASK_AGAIN_MOST) < 0 ? pause.multipliedBy(2) : ASK_AGAIN_MOST;
        }
    }

    private List<String> problems(List<Handover> handovers, Deadline deadline) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        for (Handover handover : handovers) {
            problems.addAll(handover.problems(next.getBundleId(), deadline.left()));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return problems;
    }

    /** Its bundle, its components and its services. */
    private void awaitParts(Deadline deadline) throws InterruptedException {
        Deadline mended = null;
        List<String> problems = parts();
        while (!problems.isEmpty()) {
            List<String> failures = components.failures(next);
            mended = failures.isEmpty() ? null : mended == null ? Deadline.in(FAILED_FOR_GOOD) : mended;
            if (deadline.passed() || mended != null && mended.passed()) {
                throw new SwapException(String.join("; ", failures.isEmpty() ? problems : failures));
            }
            changes.await(LOOK_AGAIN);
            problems = parts();
        }
    }

    /** What is amiss at this moment. */
    List<String> parts() {
        List<String> problems = new ArrayList<>();
        if (!runs()) {
            problems.add("it is not active");
        }
        // services first: to take one makes its component
        Set<String> services = nextServices.names();
        oldServices.names().stream().filter(service -> !services.contains(service))
                .map(service -> "it does not give the " + service + ", which the old version gives").forEach(problems::add);
        problems.addAll(components.failures(next));
        problems.addAll(components.missing(old, next));
        return problems;
    }

    private boolean runs() {
        boolean lazy = String.valueOf(next.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY)).startsWith(Constants.ACTIVATION_LAZY);
        return next.getState() == Bundle.ACTIVE || lazy && next.getState() == Bundle.STARTING;
    }

    @Override
    public void close() {
        changes.close();
        oldServices.close();
        nextServices.close();
    }
}
