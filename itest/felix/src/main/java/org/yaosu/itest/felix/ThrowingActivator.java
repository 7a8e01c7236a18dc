package org.yaosu.itest.felix;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Put into bundles that are meant not to start. */
public final class ThrowingActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("meant to fail");
    }

    @Override
    public void stop(BundleContext context) {
        // it never started
    }
}
