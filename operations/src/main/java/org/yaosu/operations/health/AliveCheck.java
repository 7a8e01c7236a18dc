package org.yaosu.operations.health;

import java.lang.management.ManagementFactory;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;

/** That threads get on: two that wait for each other do so until the process ends. */
@Component(property = {"hc.name=threads", "hc.tags=" + Tags.LIVE})
public final class AliveCheck implements HealthCheck {

    @Override
    public Result execute() {
        long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return stuck == null ? new Result(Result.Status.OK, "threads get on")
                : new Result(Result.Status.CRITICAL, stuck.length + " threads wait for each other for ever; start the process anew");
    }
}
