package org.yaosu.dialogue.command.ask;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import org.yaosu.api.dialogue.DialogueReply;

/**
 * Where a conversation is shown and typed.
 *
 * @param out shows it
 * @param input where turns come from that nobody edits
 * @param terminal a terminal of JLine; empty where there is none
 * @param interactive whether somebody types
 * @param dim whether less important things are shown so
 */
public record Console(PrintStream out, InputStream input, Optional<Object> terminal, boolean interactive, boolean dim) {

    private static final String PROMPT = "> ";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    public Console {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(terminal, "terminal");
    }

    /** What is typed, or comes through a pipe. */
    public Turns turns() {
        // JLine may be missing where there is no terminal of it
        return terminal.flatMap(found -> TerminalTurns.of(found, PROMPT)).orElseGet(() -> new StreamTurns(input, out, interactive ? PROMPT : ""));
    }

    /** Shows a reply; people are told who said it. */
    public void show(DialogueReply reply) {
        out.println(Joined.of(reply.text()) + (interactive ? "  " + dimmed("(" + reply.responder() + ")") : ""));
        out.flush();
    }

    /** Shows something that nobody said. */
    void note(String text) {
        out.println(dimmed(text));
        out.flush();
    }

    private String dimmed(String text) {
        return dim ? DIM + text + PLAIN : text;
    }
}
