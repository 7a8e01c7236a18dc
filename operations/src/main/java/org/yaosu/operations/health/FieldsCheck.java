package org.yaosu.operations.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.extract.Extractor;

/** That a chat would give a record with something in it. */
@Component(property = {"hc.name=fields", "hc.tags=" + Tags.READY, "hc.resultCacheTtlInMs:Long=1000"})
public final class FieldsCheck implements HealthCheck {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Extractor extractor;

    @Override
    public Result execute() {
        Extractor present = extractor;
        if (present == null) {
            return new Result(Result.Status.CRITICAL, "there is no extractor: the engine does not run; './yaosu doctor' tells why");
        }
        int fields = present.form().fields().size();
        return fields == 0 ? new Result(Result.Status.CRITICAL, "no field is there; './yaosu doctor' tells why")
                : new Result(Result.Status.OK, (fields == 1 ? "1 field is" : fields + " fields are") + " there");
    }
}
