package org.yaosu.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Component;

/**
 * Commands that end in their own time when they are interrupted, because what is under way is paid for. Whoever ends the process
 * asks here whether there is one, and interrupts it here: a command may run in another thread than the command line's. Safe for
 * use by several threads.
 */
@Component(service = OwnTime.class)
public final class OwnTime {

    private final Deque<Turn> turns = new ArrayDeque<>();
    private boolean stopped;

    /** One command, from its begin to its end, in the thread that began it. */
    public final class Turn implements AutoCloseable {

        private final Thread thread = Thread.currentThread();
        private final Supplier<String> lastWords;

        private Turn(Supplier<String> lastWords) {
            this.lastWords = lastWords;
        }

        /** Interrupts this command alone; nothing where it has ended. */
        public void interrupt() {
            synchronized (OwnTime.this) {
                if (turns.contains(this)) {
                    thread.interrupt();
                }
            }
        }

        /** The command has ended; an interrupt that came too late for it is nobody's any more. */
        @Override
        public void close() {
            synchronized (OwnTime.this) {
                turns.remove(this);
                Thread.interrupted();
            }
        }
    }

    /**
     * A command begins; it must close what it gets.
     *
     * @param lastWords what is to be said, in one line, where the process has to end before the command does
     * @throws CommandException if the process is about to end
     */
    public synchronized Turn begin(Supplier<String> lastWords) {
        check();
        Turn turn = new Turn(lastWords);
        turns.push(turn);
        return turn;
    }

    /**
     * Called before something new is begun.
     *
     * @throws CommandException if the process is about to end
     */
    public synchronized void check() {
        if (stopped) {
            throw new CommandException(CommandException.STOPPED, "stopped", null);
        }
    }

    /** Whether such a command is under way. */
    public synchronized boolean taken() {
        return !turns.isEmpty();
    }

    /** The process is to end: interrupts what is under way, and nothing begins any more. */
    public synchronized void stop() {
        stopped = true;
        turns.forEach(Turn::interrupt);
    }

    /** What the command under way wants to have said where the process ends before it; empty where there is none. */
    public String lastWords() {
        Turn turn;
        synchronized (this) {
            turn = turns.peek();
        }
        return turn == null ? "" : turn.lastWords.get();
    }
}
