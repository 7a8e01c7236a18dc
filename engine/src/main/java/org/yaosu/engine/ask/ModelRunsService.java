package org.yaosu.engine.ask;

import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.extract.BatchRequest;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.run.ModelRun;
import org.yaosu.api.run.ModelRunOrder;
import org.yaosu.api.run.ModelRuns;
import org.yaosu.engine.batch.Plans;
import org.yaosu.engine.interview.Interviewer;
import org.yaosu.engine.interview.Plan;
import org.yaosu.engine.journal.Journal;
import org.yaosu.engine.journal.RunLog;

/** Keeps texts that models are asked for in the journal. Safe for use by several threads. */
@Component
public final class ModelRunsService implements ModelRuns {

    private final ModelsService models;
    private final Plans plans;
    private final Journal journal;

    @Activate
    public ModelRunsService(@Reference ModelsService models, @Reference Interviewer interviewer, @Reference Journal journal) {
        this.models = models;
        this.plans = new Plans(interviewer);
        this.journal = journal;
    }

    @Override
    public ModelRun begin(ModelRunOrder order) throws IOException {
        BatchRequest request = new BatchRequest(order.input(), Optional.empty(), order.output(), Optional.empty(),
                new ExtractionOptions(Customers.ONE, new ModelChoice(order.providers(), Optional.empty(), 0, Optional.empty())), order.spending());
        Plan plan = plans.begin(request);
        RunLog log = journal.begin(plans.order(request, plan).of(order.command()));
        try {
            log.happened("begun by '" + order.command() + "'");
        } catch (IOException unwritable) {
            log.close();
            throw unwritable;
        }
        return new JournaledRun(models, log, plan.providers().ids());
    }
}
