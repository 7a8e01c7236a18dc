package org.yaosu.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question.Example;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.lease.Lease;
import org.yaosu.engine.privacy.Mask;
import org.yaosu.engine.privacy.Masks;
import org.yaosu.engine.prompt.Line;
import org.yaosu.engine.prompt.Questions;
import org.yaosu.engine.prompt.WindowTooSmallException;
import org.yaosu.engine.roles.Cast;

/**
 * Finds out about one customer of one chat: asks one provider after the other until one answers, and shows each what it may
 * see. For one thread.
 *
 * @param plan how to ask
 * @param fields the whole form, whose fields know what is personal
 * @param tally what everything is added to
 */
record Inquiry(Plan plan, Templates templates, ExampleFile examples, List<LiveField> fields,
        Conversation conversation, Cast cast, CallTally tally) {

    /** How often an interview begins where its template leaves meanwhile and breaks. */
    private static final int ATTEMPTS = 4;

    /**
     * Asks these providers, one after the other. Blocks.
     *
     * @throws FieldGoneException if a field left meanwhile, and broke
     * @throws BudgetSpentException if the next call could cost more than is left
     * @throws CancellationException if the thread is interrupted; it still is
     */
    Interviewed ask(Choice providers, List<FieldSpec> asked) {
        Interviewed last = Interviewed.UNANSWERED;
        Turns turns = new Turns(providers, tally);
        for (Optional<Handle> next = turns.next(); next.isPresent(); next = turns.next()) {
            last = ask(next.get(), asked);
            if (last.outcome() != Outcome.UNANSWERED) {
                return last;
            }
            turns.had(next.get());
        }
        return last;
    }

    /** Asks those that a route leads to, and where none of them answers, the usual ones. */
    Interviewed ask(Choice routed, Choice usual, List<FieldSpec> asked) {
        Interviewed answer = ask(routed, asked);
        if (answer.outcome() != Outcome.UNANSWERED) {
            return answer;
        }
        Interviewed other = ask(usual, asked);
        return other.outcome() == Outcome.NOT_ASKED ? answer : other;
    }

    /** Asks one provider, with the caller's template, or else its own, or else the engine's. */
    Interviewed ask(Handle provider, List<FieldSpec> asked) {
        // Looked at again here: another provider may have taken the id since the policies were settled.
        boolean blind = provider.remote() && plan.privacy() == Privacy.LOCAL;
        Form open = new Form(asked.stream().filter(field -> !(blind && field.personal())).toList());
        if (open.fields().isEmpty()) {
            return Interviewed.NOT_ASKED;
        }
        String template = plan.template().orElse(provider.template().isEmpty() ? plan.settings().template() : provider.template());
        try {
            return ask(provider, open, template);
        } catch (ModelException givenUp) {
            return Interviewed.UNANSWERED; // the tally has it
        }
    }

    private Interviewed ask(Handle provider, Form open, String name) {
        for (int attempt = 1;; attempt++) {
            try (Lease<PromptTemplate> template = templates.lease(name)) {
                try {
                    return ask(provider, open, template.service()).by(name);
                } catch (ModelException | FieldGoneException | BudgetSpentException | CancellationException told) {
                    throw told;
                } catch (WindowTooSmallException cannot) {
                    return unanswered(provider, cannot.getMessage());
                } catch (RuntimeException | LinkageError | StackOverflowError broken) {
                    if (!template.leaving() || attempt == ATTEMPTS) {
                        // A template's own words may quote the chat.
                        return unanswered(provider, "asking failed with " + broken.getClass().getSimpleName());
                    }
                }
            } catch (IllegalArgumentException missing) {
                return unanswered(provider, missing.getMessage());
            }
        }
    }

    private Interviewed ask(Handle provider, Form open, PromptTemplate template) {
        boolean hides = provider.remote() && plan.privacy() != Privacy.OFF;
        Mask mask;
        try {
            mask = hides ? Masks.of(conversation, cast, fields) : Mask.NONE;
        } catch (IllegalStateException unmasked) {
            return unanswered(provider, unmasked.getMessage());
        }
        // An example shows the people of another chat.
        List<Example> shown = hides ? List.of() : examples(provider, open);
        List<Line> lines = conversation.turns().stream()
                .map(turn -> new Line(mask.speaker(turn.speaker()), mask.hide(turn.text()))).toList();
        return new Interview(provider, template, mask, plan.settings(), tally).ask(
                Questions.frame(open, conversation.customer().map(mask::person), shown), lines, conversation.customer(), plan.samples());
    }

    /** A model answers without examples too. */
    private List<Example> examples(Handle provider, Form open) {
        try {
            return examples.like(conversation.chat(), open, plan.settings());
        } catch (IllegalStateException | BatchException unusable) {
            tally.trouble(provider.id(), unusable.getMessage());
            return List.of();
        }
    }

    private Interviewed unanswered(Handle provider, String why) {
        tally.trouble(provider.id(), why);
        return Interviewed.UNANSWERED;
    }
}
