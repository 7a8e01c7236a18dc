package org.yaosu.operations.health;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;
import org.yaosu.api.deploy.Doctor;

/** That the doctor finds no error: a warning, for what works goes on working. Looks everything through, and so is asked seldom. */
@Component(property = {"hc.name=doctor", "hc.tags=" + Tags.ADVICE, "hc.resultCacheTtlInMs:Long=30000"})
public final class DoctorCheck implements HealthCheck {

    private static final int SHOWN = 3;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Doctor doctor;

    @Override
    public Result execute() {
        Doctor present = doctor;
        if (present == null) {
            return new Result(Result.Status.OK, "there is no doctor to ask");
        }
        List<Complaint> errors = present.examine().stream().filter(complaint -> complaint.severity() == Severity.ERROR).toList();
        return errors.isEmpty() ? new Result(Result.Status.OK, "the doctor finds no error") : new Result(Result.Status.WARN, words(errors));
    }

    private static String words(List<Complaint> errors) {
        return errors.stream().limit(SHOWN).map(error -> error.subject() + ": " + error.problem()).collect(Collectors.joining("; "))
                + (errors.size() > SHOWN ? "; and " + (errors.size() - SHOWN) + " more" : "") + "; './yaosu doctor' tells what to do";
    }
}
