package org.yaosu.deployment.doctor;

import java.util.List;
import org.yaosu.api.deploy.Complaint;

/** One kind of look at the platform, of one examination. */
interface Checkup {

    /** What is amiss; changes nothing. */
    List<Complaint> complaints();
}
