package org.yaosu.shell;

import java.util.List;
import org.yaosu.api.deploy.Complaint;
import org.yaosu.api.deploy.Complaint.Severity;

/**
 * What the doctor found.
 *
 * @param complaints everything that is amiss, the gravest first
 * @param all whether notes are shown one by one
 * @param bundles how many bundles there are
 * @param fields how many services give fields
 * @param providers how many services give model providers
 */
public record Diagnosis(List<Complaint> complaints, boolean all, int bundles, int fields, int providers) {

    public Diagnosis {
        complaints = List.copyOf(complaints);
    }

    /** Those of one severity. */
    List<Complaint> of(Severity severity) {
        return complaints.stream().filter(complaint -> complaint.severity() == severity).toList();
    }

    /** Whether nothing that was asked for fails. */
    boolean sound() {
        return of(Severity.ERROR).isEmpty();
    }
}
