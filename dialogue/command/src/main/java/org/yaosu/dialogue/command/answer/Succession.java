package org.yaosu.dialogue.command.answer;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.yaosu.api.dialogue.DialogueStoppedException;

/** Asks the successor of a service that stops, or waits for it where there is none yet: an update in the middle of a file costs no row. */
final class Succession {

    /** What a successor has to come, as the router of dialogues gives responders. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_MILLIS = 20;

    /** A call of a service, which is looked up each time. */
    @FunctionalInterface
    interface Call<T> {

        /** @throws IOException if the service is missing */
        T make() throws IOException;
    }

    private Succession() {
    }

    /**
     * Makes a call until it reaches somebody.
     *
     * @throws IOException if there was nobody for too long
     * @throws CancellationException if the thread is interrupted; it still is
     */
    static <T> T reach(Call<T> call) throws IOException {
        long end = 0;
        while (true) {
            IOException away;
            try {
                return call.make();
            } catch (IOException missing) {
                away = missing;
            } catch (DialogueStoppedException stopped) {
                away = new IOException(stopped.getMessage(), stopped);
            }
            // from when it was missed, not from when a call began that took long
            end = end == 0 ? System.nanoTime() + PATIENCE : end;
            if (System.nanoTime() - end > 0) {
                throw away;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
