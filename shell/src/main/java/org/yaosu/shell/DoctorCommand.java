package org.yaosu.shell;

import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.deploy.Doctor;
import org.yaosu.api.field.FieldExtractor;
import org.yaosu.api.model.ModelProvider;

/** {@code yaosu:doctor}: what does not work, why, and what to do about it. */
@Component(service = DoctorCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "doctor")
public final class DoctorCommand {

    private final BundleContext context;

    /** Optional and dynamic, as in {@link org.yaosu.shell.batch.ExtractCommand}: the command stays where it is when the doctor comes and goes. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Doctor current;

    @Activate
    public DoctorCommand(BundleContext context) {
        this.context = context;
    }

    @Descriptor("say what does not work, why, and what to do about it")
    public Diagnosis doctor(
            @Parameter(names = "--all", presentValue = "true", absentValue = "false")
            @Descriptor("tell also what waits for a setting that nobody has given") boolean all) throws InvalidSyntaxException {
        Doctor doctor = current;
        if (doctor == null) {
            throw new CommandException(CommandException.FAILED,
                    "there is no doctor: the bundle org.yaosu.deployment is stopped or missing; start or install it", null);
        }
        return new Diagnosis(doctor.examine(), all, context.getBundles().length, count(FieldExtractor.class), count(ModelProvider.class));
    }

    private int count(Class<?> service) throws InvalidSyntaxException {
        return context.getServiceReferences(service, null).size();
    }
}
