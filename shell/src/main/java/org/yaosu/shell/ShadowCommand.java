package org.yaosu.shell;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.model.Shadow;
import org.yaosu.api.model.ShadowReport;

/** {@code yaosu:shadow}: how the answers of a provider that does not count compare with the records. */
@Component(service = ShadowCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "shadow")
public final class ShadowCommand {

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Shadow current;

    @Descriptor("show how the answers of the shadow provider compare with the records, field by field")
    public ShadowReport shadow() {
        Shadow engine = current;
        if (engine == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no engine to compare answers: its bundle is stopped, or something said above keeps it from starting", null);
        }
        return engine.report();
    }
}
