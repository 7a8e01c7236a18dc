package org.yaosu.engine.interview;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.yaosu.api.chat.Conversation;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.ModelWork.Outcome;
import org.yaosu.api.extract.Privacy;
import org.yaosu.api.field.FieldSpec;
import org.yaosu.api.field.Form;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.prompt.PromptTemplate;
import org.yaosu.api.prompt.Question;
import org.yaosu.api.prompt.Question.Example;
import org.yaosu.engine.answer.FieldGoneException;
import org.yaosu.engine.answer.LiveField;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallKey;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
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
        Optional<Form> open = open(provider, asked);
        if (open.isEmpty()) {
            return Interviewed.NOT_ASKED;
        }
        String name = template(provider);
        try {
            return hold(provider, open.get(), name, true, (interview, frame, lines, held) ->
                    interview.ask(frame, lines, conversation.customer(), plan.samples()).by(name, held)).orElse(Interviewed.UNANSWERED);
        } catch (ModelException givenUp) {
            return Interviewed.UNANSWERED; // the tally has it
        }
    }

    /**
     * What it would take to ask the first of these that is in service and can be asked. Nobody is.
     *
     * @param known whether a call was answered before
     * @return a cost for each provider that would be called; empty where there is nobody or nothing to ask
     */
    List<InterviewCost> estimate(Choice providers, List<FieldSpec> asked, Predicate<CallKey> known) {
        return providers.present().stream().map(provider -> estimate(provider, asked, known)).filter(costs -> !costs.isEmpty()).findFirst().orElse(List.of());
    }

    private List<InterviewCost> estimate(Handle provider, List<FieldSpec> asked, Predicate<CallKey> known) {
        return open(provider, asked).flatMap(open -> hold(provider, open, template(provider), false,
                (interview, frame, lines, held) -> interview.estimate(frame, lines, plan.samples(), known)))
                .filter(costs -> costs.get(0).calls() + costs.get(0).known() > 0).orElse(List.of());
    }

    /** The fields that this provider may be asked for; empty where there are none. */
    private Optional<Form> open(Handle provider, List<FieldSpec> asked) {
        // Looked at again here: another provider may have taken the id since the policies were settled.
        boolean blind = provider.remote() && plan.privacy() == Privacy.LOCAL;
        return Optional.of(new Form(asked.stream().filter(field -> !(blind && field.personal())).toList())).filter(form -> !form.fields().isEmpty());
    }

    private String template(Handle provider) {
        return plan.template().orElse(provider.template().isEmpty() ? plan.settings().template() : provider.template());
    }

    /**
     * What comes of an interview with this provider; empty, with a word in the tally, where none can be held.
     *
     * @param waits whether a summarizer that rests is waited for
     */
    private <T> Optional<T> hold(Handle provider, Form open, String name, boolean waits, Purpose<T> purpose) {
        for (int attempt = 1;; attempt++) {
            try (Templates.Held template = templates.lease(name, provider.tuned())) {
                try {
                    return hold(provider, open, template, waits, purpose);
                } catch (ModelException | FieldGoneException | BudgetSpentException | CancellationException told) {
                    throw told;
                } catch (WindowTooSmallException cannot) {
                    return none(provider, cannot.getMessage());
                } catch (RuntimeException | LinkageError | StackOverflowError broken) {
                    if (!template.lease().leaving() || attempt == ATTEMPTS) {
                        // A template's own words may quote the chat.
                        return none(provider, "asking failed with " + broken.getClass().getSimpleName());
                    }
                }
            } catch (IllegalArgumentException missing) {
                return none(provider, missing.getMessage());
            }
        }
    }

    private <T> Optional<T> hold(Handle provider, Form open, Templates.Held template, boolean waits, Purpose<T> purpose) {
        PromptTemplate wording = template.lease().service();
        Optional<Handle> writer = Optional.empty();
        if (template.tuned() && wording.steps() > 1) {
            writer = writer(provider, waits);
            if (writer.isEmpty()) {
                return none(provider, "its summarizer " + String.join(", ", plan.summarizer().ids()) + " cannot be asked");
            }
        }
        boolean hides = (provider.remote() || writer.filter(Handle::remote).isPresent()) && plan.privacy() != Privacy.OFF;
        Mask mask;
        try {
            mask = hides ? Masks.of(conversation, cast, fields) : Mask.NONE;
        } catch (IllegalStateException unmasked) {
            return none(provider, unmasked.getMessage());
        }
        // An example shows the people of another chat.
        List<Example> shown = hides ? List.of() : examples(provider, open);
        List<Line> lines = conversation.turns().stream()
                .map(turn -> new Line(mask.speaker(turn.speaker()), mask.hide(turn.text()))).toList();
        return Optional.of(purpose.of(new Interview(provider, writer, wording, mask, plan.settings(), tally),
                Questions.frame(open, conversation.customer().map(mask::person), shown), lines, template));
    }

    /** Who writes what a tuned model reads: that itself only where there never was anybody else, or it would be asked for what it was not trained for. */
    private Optional<Handle> writer(Handle provider, boolean waits) {
        Choice summarizer = plan.summarizer();
        if (summarizer.present().isEmpty() && summarizer.away().isEmpty()) {
            return Optional.of(provider);
        }
        return waits ? new Turns(summarizer, tally).next() : summarizer.present().stream().findFirst();
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

    private <T> Optional<T> none(Handle provider, String why) {
        tally.trouble(provider.id(), why);
        return Optional.empty();
    }

    /** What an interview is for: its answers, or to know what they would take. */
    @FunctionalInterface
    private interface Purpose<T> {

        /** @param held the template */
        T of(Interview interview, Question frame, List<Line> lines, Templates.Held held);
    }
}
