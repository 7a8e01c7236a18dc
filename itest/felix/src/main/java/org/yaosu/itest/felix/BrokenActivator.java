package org.yaosu.itest.felix;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Goes into jars that tests build: a bundle that does not start. */
public final class BrokenActivator implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        throw new IllegalStateException("the licence has run out");
    }

    @Override
    public void stop(BundleContext context) {
        // never started
    }
}
