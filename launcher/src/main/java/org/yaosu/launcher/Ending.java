package org.yaosu.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What becomes of signals. Most commands end with the process, within moments. One that ends in its own time is told by the first
 * signal and ended for by the second one; by the third, nobody waits for anything any more. Safe for use by several threads.
 */
final class Ending {

    private final CountDownLatch ended;
    private final Duration patience;
    private final IntConsumer exit;
    private final IntConsumer halt;
    private final AtomicInteger signals = new AtomicInteger();
    private volatile CommandService command;

    /**
     * @param ended at zero when the command line has ended and the process is about to
     * @param patience how long a command may take to give up, and the bundles to stop then
     * @param exit ends the process with its shutdown hooks
     * @param halt ends the process at once
     */
    Ending(CountDownLatch ended, Duration patience, IntConsumer exit, IntConsumer halt) {
        this.ended = ended;
        this.patience = patience;
        this.exit = exit;
        this.halt = halt;
    }

    /** Commands run from now on. */
    void of(CommandService service) {
        this.command = service;
    }

    /** A signal has come; {@code status} is what the process would end with by itself. */
    void signalled(int status) {
        CommandService service = command;
        if (ended.getCount() == 0) {
            return;
        }
        if (service == null || !service.endsInItsOwnTime()) {
            exit.accept(status);
            return;
        }
        int count = signals.incrementAndGet();
        if (count <= 2) {
            service.stop();
        }
        if (count == 2) {
            giveUp(service);
        } else if (count > 2) {
            halt.accept(Main.INTERRUPTED);
        }
    }

    private void giveUp(CommandService service) {
        try {
            // where the command has given up by then, the bundles are being stopped
            if (hasEnded() || !service.endsInItsOwnTime() && hasEnded()) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // none where the command has said them itself
        String words = service.lastWords();
        if (!words.isEmpty()) {
            System.err.println(words);
        }
        halt.accept(Main.INTERRUPTED);
    }

    private boolean hasEnded() throws InterruptedException {
        return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
