package org.yaosu.dialogue.service.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.osgi.framework.ServiceReference;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.DialogueStoppedException;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.lease.Lease;
import org.yaosu.lease.LiveSet;

/** The way of one request through the responders. Used by one thread. */
final class Routing {

    private final LiveSet<Skill> skills;
    private final Departures departures;
    private final Workers workers;
    private final Duration grace;
    private final DialogueRequest request;
    private final DialogueOptions options;
    private final long start = System.nanoTime();
    private final Set<ServiceReference<?>> asked = new HashSet<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();

    Routing(LiveSet<Skill> skills, Departures departures, Workers workers, Duration grace, DialogueRequest request, DialogueOptions options) {
        this.skills = skills;
        this.departures = departures;
        this.workers = workers;
        this.grace = grace;
        this.request = request;
        this.options = options;
    }

    /**
     * @throws DialogueException if nobody answers
     * @throws DialogueStoppedException if the service stops before
     * @throws InterruptedException if the thread is interrupted
     */
    DialogueReply reply() throws InterruptedException {
        while (!workers.stopped()) {
            CompletableFuture<Void> arrival = departures.nextArrival();
            // From the list of the moment each time: who has come is asked, and who has left is not.
            Optional<Skill> next = skills.list().stream().filter(skill -> wanted(skill.terms()) && !asked.contains(skill.reference())).findFirst();
            if (next.isPresent()) {
                Optional<DialogueReply> reply = ask(next.get());
                if (reply.isPresent()) {
                    return reply.get();
                }
            } else if (!departures.awaitSuccessor(this::wanted, arrival, left().toNanos()) && !workers.stopped()) {
                throw new DialogueException(new Refusal(request, options, skills.list().stream().map(Skill::terms).toList(), unanswered).message());
            }
        }
        throw stopped();
    }

    /** Whatever the responders did then: they were interrupted. */
    static DialogueStoppedException stopped() {
        return new DialogueStoppedException("the dialogue service stops; ask the one that is in service next");
    }

    private boolean wanted(Terms terms) {
        return terms.answers(request) && terms.allowed(options);
    }

    /** Empty too where it is on its way out; it is off the list then. */
    private Optional<DialogueReply> ask(Skill skill) throws InterruptedException {
        Optional<Lease<Responder>> lease = skill.responder().tryLease();
        if (lease.isEmpty()) {
            Thread.onSpinWait();
            return Optional.empty();
        }
        asked.add(skill.reference());
        Duration limit = skill.terms().model() || left().compareTo(grace) > 0 ? left() : grace;
        if (limit.isZero()) {
            lease.get().close();
            return heard(skill, new Said.Trouble("was not asked: the time limit of " + options.timeLimit().toMillis() + " ms has passed"));
        }
        DialogueOptions rest = options.within(limit);
        Said said = workers.ask(skill, lease.get(), () -> lease.get().service().respond(request, rest), limit);
        if (lease.get().leaving() && !(said instanceof Said.Text)) {
            // It broke, or fell silent, because it is being stopped: that is no trouble of its own, and its successor is asked.
            unanswered.add(skill.terms().id() + " left while it was asked");
            return Optional.empty();
        }
        return heard(skill, said);
    }

    private Optional<DialogueReply> heard(Skill skill, Said said) {
        String id = skill.terms().id();
        if (said instanceof Said.Text text) {
            return Optional.of(new DialogueReply(text.text(), id, troubles));
        }
        if (said instanceof Said.Trouble trouble) {
            troubles.add(id + ": " + trouble.why());
            unanswered.add(id + ": " + trouble.why());
        } else {
            unanswered.add(id + " has nothing to say");
        }
        return Optional.empty();
    }

    /** Of the time limit; zero once it has passed. */
    private Duration left() {
        Duration left = options.timeLimit().minusNanos(System.nanoTime() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
