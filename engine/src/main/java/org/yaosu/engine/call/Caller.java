package org.yaosu.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;

/**
 * Calls models: the one place that waits, tries again and gives up. Which provider comes next is its callers' business.
 * Has no state of its own; safe for use by several threads.
 */
public final class Caller {

    /**
     * One answer from this provider, after as many attempts as its failures are worth. Where it leaves before it has
     * answered, its successor of the same id is asked instead. Blocks, at most for the attempts' time limits and the waits
     * between them.
     *
     * @param tally what everything is added to, also what failed
     * @throws ModelException if the provider gave no answer, rests or has gone away; its kind tells which
     * @throws CancellationException if the thread is interrupted; it still is
     */
    public ModelReply call(Handle handle, ModelRequest request, CallTally tally) {
        Handle asked = handle;
        while (true) {
            try {
                return attempts(asked, request, tally);
            } catch (ModelException failure) {
                // Whatever a provider on its way out fails with may come of that.
                Optional<Handle> successor = asked.successor();
                if (successor.isEmpty()) {
                    tally.trouble(asked.id(), failure);
                    throw failure;
                }
                asked = successor.get();
            }
        }
    }

    private static ModelReply attempts(Handle handle, ModelRequest request, CallTally tally) {
        Retries retries = new Retries(handle.settings());
        Instant notBefore = Instant.MIN;
        while (true) {
            try (Turn turn = handle.admission().turn(notBefore)) {
                try {
                    return attempt(handle, turn, request, tally);
                } catch (ModelException failure) {
                    handle.tell(failure);
                    // The call that tries a provider after its rest tries once.
                    Optional<Duration> pause = turn.probe() ? Optional.empty() : retries.after(failure);
                    handle.failed(failure, pause, turn.probe());
                    notBefore = handle.timing().now().plus(pause.orElseThrow(() -> failure));
                    tally.trouble(handle.id(), failure);
                }
            }
        }
    }

    private static ModelReply attempt(Handle handle, Turn turn, ModelRequest request, CallTally tally) {
        tally.call(request);
        ModelReply reply = handle.ask(turn, request);
        handle.succeeded(turn.probe());
        tally.reply(reply.usage(), handle.cost(reply.usage()));
        return reply;
    }
}
