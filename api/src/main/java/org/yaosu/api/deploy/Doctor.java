package org.yaosu.api.deploy;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds out what does not work, and why, so that whoever reads it can mend it. Safe for use by several threads. */
@ProviderType
public interface Doctor {

    /** Everything that is amiss at this moment, the gravest first; empty where all is well. Asks nobody outside. */
    List<Complaint> examine();
}
