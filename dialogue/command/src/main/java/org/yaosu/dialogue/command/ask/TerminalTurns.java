package org.yaosu.dialogue.command.ask;

import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Terminal;

/** Lines that are edited at a terminal of JLine. The only class that needs all of it. Ctrl-C and Ctrl-D end it. */
final class TerminalTurns implements Turns {

    private final LineReader reader;
    private final String prompt;

    private TerminalTurns(Terminal terminal, String prompt) {
        // no sign means anything but itself
        this.reader = LineReaderBuilder.builder().terminal(terminal).parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true).build();
        this.prompt = prompt;
    }

    /** Empty where this is no terminal. */
    static Optional<Turns> of(Object found, String prompt) {
        return found instanceof Terminal terminal ? Optional.of(new TerminalTurns(terminal, prompt)) : Optional.empty();
    }

    @Override
    public Optional<String> next() {
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (UserInterruptException | EndOfFileException end) {
            return Optional.empty();
        }
    }
}
