package org.yaosu.shell.batch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Waits for work to its end. Interrupts of the waiting thread are passed on to the work, each with a word to whoever sent it; how
 * soon it ends is the work's affair.
 */
final class Patient {

    private final Runnable stopping;
    private boolean interrupted;

    /** @param stopping called when the waiting thread is interrupted for the first time */
    Patient(Runnable stopping) {
        this.stopping = stopping;
    }

    /** Whether the waiting thread was interrupted. */
    boolean interrupted() {
        return interrupted;
    }

    <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread worker = new Thread(task, "yaosu-batch");
        worker.setDaemon(true);
        worker.start();
        while (true) {
            try {
                return task.get();
            } catch (InterruptedException e) {
                if (!interrupted) {
                    interrupted = true;
                    stopping.run();
                }
                worker.interrupt();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) e.getCause();
            }
        }
    }
}
