package org.yaosu.dialogue.service.route;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.deploy.Handover;
import org.yaosu.lease.Drain;

/** Hands requests over from one bundle's responders to another's. */
@Component
public final class ResponderHandover implements Handover {

    private final DialogueService dialogues;

    @Activate
    public ResponderHandover(@Reference DialogueService dialogues) {
        this.dialogues = dialogues;
    }

    /** None: a responder is not tried, for that could cost calls of models, and one that fails is passed over. */
    @Override
    public List<String> problems(long bundle, Duration timeLimit) {
        return List.of();
    }

    @Override
    public int release(long bundle, Duration timeLimit) {
        return Drain.await(dialogues.skills().retire(bundle), timeLimit);
    }
}
