package org.yaosu.shell.batch;

import org.apache.felix.service.command.CommandSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/**
 * Ctrl-C in Gogo's own shell. There, the first one gives the prompt back at once, whatever the command still does (gogo.runtime
 * 1.1.6 cancels its future), and a second one reaches nobody: while a batch is under way, both reach the batch.
 */
final class TerminalInterrupts {

    private TerminalInterrupts() {
    }

    /** Takes Ctrl-C over until it is closed; nothing where the session has no terminal of Gogo's shell. */
    static AutoCloseable of(CommandSession session, Runnable interrupt) {
        return session.get(".terminal") == null ? () -> { } : OnTerminal.of(session.get(".terminal"), interrupt);
    }

    /** The only part that needs all of JLine. */
    private static final class OnTerminal {

        static AutoCloseable of(Object found, Runnable interrupt) {
            if (!(found instanceof Terminal terminal)) {
                return () -> { };
            }
            SignalHandler before = terminal.handle(Signal.INT, signal -> interrupt.run());
            return () -> terminal.handle(Signal.INT, before);
        }
    }
}
