package org.yaosu.operations.health;

import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.yaosu.api.watch.Stopping;

/**
 * That the platform is not about to stop: that there is no {@link Stopping}. Never remembered, for who sends work here is to know at
 * once.
 */
@Component(property = {"hc.name=serving", "hc.tags=" + Tags.READY, "hc.resultCacheTtlInMs:Long=0"})
public final class ServingCheck implements HealthCheck {

    private final BundleContext context;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Stopping stopping;

    @Activate
    public ServingCheck(BundleContext context) {
        this.context = context;
    }

    @Override
    public Result execute() {
        return stopping != null || context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING
                ? new Result(Result.Status.CRITICAL, "the platform is stopping: what is under way is ended")
                : new Result(Result.Status.OK, "the platform takes work");
    }
}
