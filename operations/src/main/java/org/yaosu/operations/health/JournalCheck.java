package org.yaosu.operations.health;

import java.io.IOException;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.run.Runs;

/** That runs can be written down. */
@Component(property = {"hc.name=journal", "hc.tags=" + Tags.READY, "hc.resultCacheTtlInMs:Long=5000"})
public final class JournalCheck implements HealthCheck {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Runs runs;

    @Override
    public Result execute() {
        Runs present = runs;
        if (present == null) {
            return new Result(Result.Status.CRITICAL, "there is no journal: the engine does not run; './yaosu doctor' tells why");
        }
        try {
            present.check();
            return new Result(Result.Status.OK, "the journal can be written");
        } catch (IOException unwritable) {
            return new Result(Result.Status.CRITICAL, unwritable.getMessage());
        }
    }
}
