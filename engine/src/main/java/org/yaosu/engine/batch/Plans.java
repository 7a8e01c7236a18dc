package org.yaosu.engine.batch;

import java.util.OptionalDouble;
import org.yaosu.api.extract.BatchException;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.RunOrder;

/** Settles how models are asked in a run. What can be seen before the first chat is not found out chat by chat. */
public record Plans(Interviewer interviewer) {

    /** @throws BatchException if it cannot be carried out */
    public Plan begin(BatchRequest request) {
        ModelChoice choice = request.options().model();
        Plan plan = plan(choice, choice.providers().isEmpty(), request.spending().budget());
        if (!plan.asks() && (choice.template().isPresent() || choice.samples() > 0)) {
            throw new BatchException("a template or a number of samples says how a model is asked, but none is: name its provider, or choose one with 'use'");
        }
        if (!plan.asks() && request.spending().budget().isPresent()) {
            throw new BatchException("a budget is for calls of models, but none is asked: name its provider, or choose one with 'use'");
        }
        return plan;
    }

    /** The same as when the run began, whatever was chosen since. */
    Plan resume(RunOrder order) {
        BatchRequest request = order.request();
        return plan(request.options().model(), order.routed(), request.spending().budget());
    }

    private Plan plan(ModelChoice choice, boolean routed, OptionalDouble budget) {
        try {
            Plan plan = interviewer.plan(choice, routed);
            interviewer.problem(plan).ifPresent(problem -> {
                throw new BatchException(problem);
            });
            if (budget.isPresent() && !plan.unpriced().isEmpty()) {
                throw new BatchException("no budget can be kept: nothing says what a call of " + String.join(", ", plan.unpriced())
                        + " costs; set promptPrice and completionPrice in its configuration, or leave the budget out");
            }
            return plan;
        } catch (IllegalArgumentException unknown) {
            throw new BatchException(unknown.getMessage(), unknown);
        }
    }

    /** What a run of this plan is told to do: with names and numbers in the place of what was left to the settings. */
    public RunOrder order(BatchRequest request, Plan plan) {
        ExtractionOptions options = request.options();
        return new RunOrder(new BatchRequest(request.input().toAbsolutePath(), request.reader(), request.output().toAbsolutePath(), request.writer(),
                new ExtractionOptions(options.customers(), plan.settled(), options.learned()), request.spending(), request.name()),
                options.model().providers().isEmpty(), false);
    }
}
