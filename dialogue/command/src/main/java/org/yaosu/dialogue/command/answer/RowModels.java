package org.yaosu.dialogue.command.answer;

import java.util.List;
import java.util.Optional;
import org.yaosu.api.extract.BatchStoppedException.Reason;
import org.yaosu.api.model.ModelAnswer;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelPrompt;
import org.yaosu.api.model.ModelWish;
import org.yaosu.api.model.Models;
import org.yaosu.api.run.ModelRun;

/**
 * A run as one row asks it. Whoever asks responders hears only that models failed, and then asks the next responder; this remembers
 * why. Safe for use by several threads.
 */
final class RowModels implements Models {

    private final ModelRun run;
    private volatile boolean wanted;
    private volatile boolean answered;
    private volatile boolean nobody;
    private volatile Optional<String> unpaid = Optional.empty();

    RowModels(ModelRun run) {
        this.run = run;
    }

    @Override
    public ModelAnswer ask(ModelPrompt prompt, ModelWish wish) {
        wanted = true;
        try {
            ModelAnswer answer = run.ask(prompt, wish);
            answered = true;
            return answer;
        } catch (ModelException failure) {
            // an account's own quota is a failure as any other
            if (failure.kind() == ModelException.Kind.QUOTA && run.exhausted()) {
                unpaid = Optional.of(failure.getMessage());
            }
            throw failure;
        }
    }

    @Override
    public List<String> askable(Optional<List<String>> providers) {
        wanted = true;
        List<String> askable = run.askable(providers);
        nobody = askable.isEmpty();
        return askable;
    }

    /** @throws RowStoppedException if the budget had no room for a call */
    void checkPaid() {
        unpaid.ifPresent(why -> {
            throw new RowStoppedException(Reason.BUDGET, why);
        });
    }

    /** Whether a model was to answer, and none did. */
    boolean unanswered() {
        return wanted && !answered;
    }

    /** Whether there was nobody to ask: a responder keeps silent then. */
    boolean nobody() {
        return nobody;
    }
}
