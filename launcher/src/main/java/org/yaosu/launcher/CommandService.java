package org.yaosu.launcher;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * The service that runs commands, known by types that both sides of the framework share.
 *
 * @param service the service; whatever it says about being stopped, it says by further types
 */
record CommandService(ToIntFunction<List<String>> service) {

    /** Runs a command to its end; returns the exit status. */
    int run(List<String> words) {
        return service.applyAsInt(words);
    }

    /** Whether a command is under way that ends in its own time once it is told to. */
    boolean endsInItsOwnTime() {
        return service instanceof BooleanSupplier ownTime && ownTime.getAsBoolean();
    }

    /** The process is being stopped. A command that ends in its own time is interrupted by this, any other one by the caller. */
    void stop() {
        if (service instanceof Runnable stop) {
            stop.run();
        }
    }

    /** What is to be said where the process ends before a command does; may be empty. */
    String lastWords() {
        return service instanceof Supplier<?> words && words.get() instanceof String text ? text : "";
    }
}
