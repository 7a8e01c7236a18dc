package org.yaosu.engine.ask;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;
import org.yaosu.engine.call.BudgetSpentException;
import org.yaosu.engine.call.CallBook;
import org.yaosu.engine.call.CallTally;
import org.yaosu.engine.call.Choice;
import org.yaosu.engine.call.Handle;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;

/** Asks the providers in service for texts, as they are asked about chats. Safe for use by several threads. */
@Component(service = {Models.class, ModelsService.class})
public final class ModelsService implements Models {

    private final Interviewer interviewer;
    private final Workers workers = new Workers();

    @Activate
    public ModelsService(@Reference Interviewer interviewer) {
        this.interviewer = interviewer;
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        workers.stop();
    }

    @Override
    public ModelAnswer ask(ModelPrompt prompt, ModelWish wish) {
        return ask(prompt, wish, new CallTally(CallBook.NONE));
    }

    /** @param tally what the calls are added to, with the books that they are entered in */
    ModelAnswer ask(ModelPrompt prompt, ModelWish wish, CallTally tally) {
        TextInquiry inquiry = new TextInquiry(prompt, wish, askable(plan(wish)), tally, System.nanoTime() + TimeUnit.NANOSECONDS.convert(wish.timeLimit()));
        try {
            return workers.within(wish.timeLimit(), inquiry::answer, inquiry::late);
        } catch (BudgetSpentException spent) {
            throw new ModelException(Kind.QUOTA, false, spent.getMessage(), spent);
        }
    }

    private Plan plan(ModelWish wish) {
        try {
            return plan(wish.providers());
        } catch (IllegalArgumentException unknown) {
            throw nobody(unknown.getMessage());
        }
    }

    private Plan plan(Optional<List<String>> providers) {
        return interviewer.plan(new ModelChoice(providers, Optional.empty(), 1, Optional.empty()));
    }

    private static Plan askable(Plan plan) {
        if (!plan.asks()) {
            throw nobody("no provider is chosen; 'use ID' chooses one, and 'providers' lists those that are in service");
        }
        plan.providers().problem().ifPresent(problem -> {
            throw nobody(problem);
        });
        return plan;
    }

    private static ModelException nobody(String why) {
        return new ModelException(Kind.NETWORK, false, "no model can be asked: " + why, null);
    }

    @Override
    public List<String> askable(Optional<List<String>> providers) {
        Choice choice = plan(providers).providers();
        List<String> ready = choice.present().stream().filter(provider -> provider.problem().isEmpty()).map(Handle::id).collect(Collectors.toList());
        // who is being swapped is waited for
        ready.addAll(choice.expected());
        return choice.ids().stream().filter(ready::contains).toList();
    }
}
