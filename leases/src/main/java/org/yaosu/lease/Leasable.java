package org.yaosu.lease;

import org.osgi.framework.ServiceReference;

/** A service that work goes through. The service itself is touched through leases only. */
public interface Leasable {

    /** Where it comes from. */
    ServiceReference<?> reference();

    /** The work under way with it. */
    UseCount uses();

    /** Takes no more work; what is under way goes on. */
    default void close() {
        uses().close();
    }
}
