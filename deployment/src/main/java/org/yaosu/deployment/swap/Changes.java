package org.yaosu.deployment.swap;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;

/** Wakes whoever waits for services to come, go or change. */
final class Changes implements AllServiceListener, AutoCloseable {

    private final BundleContext context;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();
    private boolean changed;

    Changes(BundleContext context) {
        this.context = context;
        context.addServiceListener(this);
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        lock.lock();
        try {
            changed = true;
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns once something has changed since the last call, or after this time. */
    void await(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = time.toNanos();
            while (!changed && left > 0) {
                left = change.awaitNanos(left);
            }
            changed = false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        context.removeServiceListener(this);
    }
}
