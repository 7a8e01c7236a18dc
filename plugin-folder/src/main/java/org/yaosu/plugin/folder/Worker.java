package org.yaosu.plugin.folder;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does what changes in the folder ask for, one after the other, in a thread that is there only while there is work. */
final class Worker {

    private static final Logger LOG = System.getLogger(Worker.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(5);
    /** How long a swap that is interrupted may take to be undone. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** FileInstall tells of a file within about as much time. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Plugins plugins;
    private final ScheduledThreadPoolExecutor executor;
    private volatile Thread thread;
    /** Whether it will look again; used by its thread alone. */
    private boolean looksAgain;

    Worker(Plugins plugins) {
        this.plugins = plugins;
        this.executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "yaosu-plugins");
            made.setDaemon(true);
            thread = made;
            return made;
        });
        executor.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        executor.allowCoreThreadTimeOut(true);
    }

    /** A jar that was there from the start. */
    void found(Path file) {
        run(() -> plugins.found(file));
    }

    /** A jar that is new, or other than before. */
    void changed(Path file) {
        run(() -> plugins.changed(file));
    }

    /** A jar that has gone. */
    void deleted(Path file) {
        run(() -> plugins.deleted(file));
    }

    private void run(Runnable work) {
        try {
            executor.execute(() -> work(work));
        } catch (RejectedExecutionException closed) {
            // the folder is looked at anew when the bundle starts again
        }
    }

    private void work(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            // unless the bundle was stopped under its own work
            if (!executor.isShutdown()) {
                LOG.log(Level.ERROR, "a change in the folder of plug-ins was not taken up; write the file once more to try again", e);
            }
        } finally {
            lookAgain();
        }
    }

    /** While something is put off. */
    private void lookAgain() {
        if (plugins.waits() && !looksAgain && !executor.isShutdown()) {
            try {
                looksAgain = true;
                executor.schedule(() -> {
                    looksAgain = false;
                    work(plugins::lookAgain);
                }, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closed) {
                // as above
            }
        }
    }

    /** Ends what can be ended: a swap that has not come to the handover is undone. */
    void close() throws InterruptedException {
        executor.shutdownNow();
        // the thread itself stops the bundle where it swaps this very one
        if (Thread.currentThread() != thread) {
            executor.awaitTermination(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
