package org.yaosu.learning.command;

import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.learning.LearnedModelService;

/** {@code yaosu:learned}: what was learned and is in service. */
@Component(service = LearnedCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=learned"})
public final class LearnedCommand {

    private final LearnedModelService service;

    @Activate
    public LearnedCommand(@Reference LearnedModelService service) {
        this.service = service;
    }

    @Descriptor("show what was learned and is in service, and how good it is")
    public LearnedReport learned() {
        return new LearnedReport(service.inService());
    }
}
