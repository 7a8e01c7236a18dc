package org.yaosu.engine.ask;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelReply;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.PromptWindow;
import org.yaosu.engine.call.Answered;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Caller;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.interview.Smaller;
import org.yaosu.engine.interview.Turns;
import org.yaosu.engine.prompt.Window;
import org.yaosu.engine.prompt.WindowTooSmallException;

/**
 * Asks for a text: one provider after the other, until one answers. For one thread.
 *
 * @param plan whom to ask, and what a remote one may see of people
 * @param tally what everything is added to
 * @param deadline when the time is up, by {@link System#nanoTime}
 */
record TextInquiry(ModelPrompt prompt, ModelWish wish, Plan plan, CallTally tally, long deadline) {

    private static final Caller CALLER = new Caller();

    /** By which the first provider is drawn where the platform draws it: the prompt as nothing limits it. */
    private static final PromptWindow ENDLESS = new ProviderWindow(new Window(0, 0), false);

    /**
     * The first answer that has words. Blocks.
     *
     * @throws ModelException if there is none
     * @throws org.yaosu.engine.call.BudgetSpentException if the next call could cost more than is left
     * @throws CancellationException if the thread is interrupted; it still is
     */
    ModelAnswer answer() {
        Choice choice = plan.providers().drawn(text(prompt.within(ENDLESS)));
        ModelException last = new ModelException(Kind.NETWORK, true, "", null);
        Turns turns = new Turns(choice, tally, left());
        for (Optional<Handle> next = turns.next(); next.isPresent(); next = turns.next()) {
            try {
                ModelReply reply = Smaller.where(next.get(), ask(next.get()));
                return new ModelAnswer(reply, next.get().id(), tally.cost(), tally.troubles());
            } catch (WindowTooSmallException tooSmall) {
                tally.trouble(next.get().id(), tooSmall.getMessage());
                last = new ModelException(Kind.TOO_LONG, false, tooSmall.getMessage(), null);
            } catch (ModelException failure) {
                last = failure;
            }
            turns.had(next.get());
        }
        throw unanswered(last, "no model answered");
    }

    private static String text(List<Message> messages) {
        return messages.stream().map(Message::text).collect(Collectors.joining("\n"));
    }

    private Function<Window, ModelReply> ask(Handle provider) {
        return whole -> ask(provider, ProviderWindow.of(provider, whole, wish, provider.remote() && plan.privacy() != Privacy.OFF));
    }

    private ModelReply ask(Handle provider, ProviderWindow window) {
        List<Message> messages = prompt.within(window);
        if (!window.holds(messages)) {
            throw WindowTooSmallException.shortest(window.window(), messages);
        }
        Answered answered = CALLER.call(provider, new ModelRequest(messages, wish.temperature(), wish.maxTokens(), false, callLimit()), 0, tally);
        if (answered.reply().text().isBlank()) {
            ModelException wordless = new ModelException(Kind.PROTOCOL, false, "its answer has no words", null);
            tally.trouble(provider.id(), wordless.getMessage());
            tally.unusable(answered.key());
            throw wordless;
        }
        return answered.reply();
    }

    private Duration callLimit() {
        Duration left = left();
        return plan.settings().timeLimit().compareTo(left) < 0 ? plan.settings().timeLimit() : left;
    }

    /** Never nothing: who comes too late is interrupted anyway. */
    private Duration left() {
        return Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    }

    /** What came of it in vain, in words. */
    ModelException unanswered(ModelException last, String what) {
        Map<String, Integer> troubles = new LinkedHashMap<>();
        tally.troubles().forEach(trouble -> troubles.merge(trouble, 1, Integer::sum));
        String words = troubles.entrySet().stream().map(trouble -> trouble.getKey() + (trouble.getValue() > 1 ? " (" + trouble.getValue() + " times)" : ""))
                .collect(Collectors.joining("; "));
        return new ModelException(last.kind(), last.retryable(), last.retryAfter().orElse(null),
                what + (words.isEmpty() ? ": none of " + String.join(", ", plan.providers().ids()) + " is in service" : ": " + words), null);
    }

    /** The time is up. */
    ModelException late() {
        return unanswered(new ModelException(Kind.NETWORK, true, "the time is up", null), "no model answered within " + wish.timeLimit().toMillis() + " ms");
    }
}
