package org.yaosu.dialogue.command.ask;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueReply;

/**
 * A conversation with somebody who types. Words behind a slash are for the conversation itself.
 *
 * @param talk what is said
 * @param console where it is shown
 * @param answered whether what it starts from waits for an answer
 */
public record Conversation(Talk talk, Console console, boolean answered) {

    private static final String HELP = "/new begins anew, /skill S changes the skill, /history shows the turns, /quit or Ctrl-D ends";

    /** A turn of the other side. */
    @FunctionalInterface
    private interface Turn {
        DialogueReply call() throws IOException;
    }

    public Conversation {
        Objects.requireNonNull(talk, "talk");
        Objects.requireNonNull(console, "console");
    }

    /**
     * Goes on until somebody ends it.
     *
     * @throws InterruptedException if it is to end
     */
    public void run() throws IOException, InterruptedException {
        console.note("skill " + talk.skill() + "; " + HELP);
        begin();
        Turns turns = console.turns();
        for (Optional<String> turn = turns.next(); turn.isPresent(); turn = turns.next()) {
            String text = turn.get().strip();
            if (text.startsWith("/")) {
                if (text.equals("/quit")) {
                    return;
                }
                command(List.of(text.split("\\s+")));
            } else if (!text.isEmpty()) {
                show(() -> talk.say(text));
            }
        }
    }

    private void begin() throws InterruptedException {
        history();
        if (answered) {
            show(talk::next);
        }
    }

    private void show(Turn reply) throws InterruptedException {
        try {
            console.show(reply.call());
        } catch (DialogueException | IOException nobody) {
            console.note(nobody.getMessage());
        } catch (CancellationException stopped) {
            throw new InterruptedException(stopped.getMessage());
        }
    }

    private void command(List<String> words) throws InterruptedException {
        try {
            switch (words.get(0)) {
                case "/new" -> {
                    talk.restart();
                    console.note("begun anew");
                    begin();
                }
                case "/skill" -> {
                    if (words.size() > 1) {
                        talk.skill(words.get(1));
                    }
                    console.note("skill " + talk.skill() + " of " + String.join(", ", talk.known()));
                }
                case "/history" -> history();
                default -> console.note(HELP);
            }
        } catch (IOException wrong) {
            console.note(wrong.getMessage());
        }
    }

    private void history() {
        List<String> turns = talk.history();
        for (int i = 0; i < turns.size(); i++) {
            console.note((i + 1) + "  " + Joined.of(turns.get(i)));
        }
    }
}
