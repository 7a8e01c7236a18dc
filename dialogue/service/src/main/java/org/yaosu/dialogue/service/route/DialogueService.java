package org.yaosu.dialogue.service.route;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.dialogue.Dialogue;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueReply;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.api.dialogue.Responder;
import org.yaosu.lease.LiveSet;
import org.yaosu.lease.UseCount;

/**
 * Asks the responders for a request's subtrack, the preferred first. A responder that asks models is given what is left of the time limit;
 * one that asks none has a short grace besides, so that there is an answer where the models took all the time.
 */
@Component(service = {Dialogue.class, DialogueService.class}, immediate = true)
public final class DialogueService implements Dialogue {

    private final Timing timing;
    private final Departures departures;
    private final LiveSet<Skill> skills;
    private final Workers workers = new Workers();
    private final UseCount requests = new UseCount();

    @Activate
    public DialogueService() {
        this(Timing.DEFAULT);
    }

    DialogueService(Timing timing) {
        this.timing = timing;
        this.departures = new Departures(timing.patience());
        this.skills = new LiveSet<>(Responder.class, timing::drain);
    }

    /** Requests under way may end first: their callers hold this service and no other. */
    @Deactivate
    void deactivate() {
        requests.close();
        requests.awaitIdle(timing.drain());
        skills.stop();
        workers.stop();
        departures.stop();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addResponder(Responder responder, ServiceReference<Responder> reference) {
        Skill skill = Skill.of(responder, reference);
        skills.add(skill);
        departures.arrived(skill.terms());
    }

    /** It says something else of itself; work under way goes on. */
    void updatedResponder(ServiceReference<Responder> reference) {
        skills.update(reference, skill -> skill.renewed(reference));
        departures.arrived(Terms.of(reference));
    }

    void removeResponder(ServiceReference<Responder> reference) {
        // Known before they are off the list, so that no request sees neither them nor that a successor is about to come.
        skills.list().stream().filter(skill -> leaves(skill, reference)).map(Skill::terms).filter(this::leavesNobody).forEach(departures::left);
        skills.remove(reference);
    }

    /** With a bundle that stops goes all that it gives, as in {@link LiveSet#remove}. */
    private static boolean leaves(Skill skill, ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return skill.reference().equals(reference) || bundle != null && bundle.getState() == Bundle.STOPPING
                && Objects.equals(skill.reference().getProperty(Constants.SERVICE_BUNDLEID), reference.getProperty(Constants.SERVICE_BUNDLEID));
    }

    /** Whether no other one of this id stands beside it: a swap starts the successor first. */
    private boolean leavesNobody(Terms terms) {
        return skills.list().stream().filter(skill -> skill.terms().id().equals(terms.id())).count() == 1;
    }

    @Override
    public DialogueReply reply(DialogueRequest request, DialogueOptions options) {
        if (!requests.enter()) {
            throw Routing.stopped();
        }
        try {
            return new Routing(skills, departures, workers, timing.grace(), request, options).reply();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while responders were asked");
        } finally {
            requests.leave();
        }
    }

    @Override
    public List<String> subtracks() {
        return Subtracks.of(skills.list().stream().map(Skill::terms).toList());
    }

    /** The responders in service. */
    LiveSet<Skill> skills() {
        return skills;
    }
}
