package org.yaosu.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** The interactive shell's history and completion. The only class that needs all of JLine, with {@link Completion}. */
final class Console {

    private static final String FUNCTION = "_words";
    private static final String END_OF_INPUT = "\u0004";

    private final CommandSession session;
    private final LineReader reader;

    Console(CommandSession session) {
        this.session = session;
        this.reader = (LineReader) session.get(".reader");
    }

    void prepare(String data) {
        reader.setOpt(LineReader.Option.GROUP);
        ((LineReaderImpl) reader).setParser(new QuoteParser(reader.getParser()));
        session.put("*:exit", (Function) (caller, words) -> exit());
        history(data);
        completions();
    }

    /** As if the end of the input were typed: the shell stops the framework itself once the command is done. */
    private Object exit() throws Exception {
        if (reader.getTerminal().getType().startsWith(Terminal.TYPE_DUMB)) {
            // such a terminal reads whole lines only
            return session.execute("felix:stop 0");
        }
        reader.runMacro(END_OF_INPUT);
        return null;
    }

    /** Keeps the history with our data, not in the user's home; without one where there is no place for it. */
    private void history(String data) {
        try {
            Path folder = Files.createDirectories(Path.of(data));
            reader.setVariable(LineReader.HISTORY_FILE, folder.resolve("history"));
            reader.getHistory().load();
        } catch (IOException e) {
            System.err.println("yaosu: no history is kept; the folder for data cannot be made or written (YAOSU_DATA names another): " + Command.reason(e));
        }
    }

    @SuppressWarnings("unchecked") // Gogo's shell keeps it under this name
    private void completions() {
        Map<String, List<CompletionData>> completions = (Map<String, List<CompletionData>>) session.get(".completions");
        session.put("*:" + FUNCTION, (Function) (caller, words) -> new Completion(caller, reader).candidates());
        Commands commands = new Commands(session);
        for (String name : commands.names()) {
            commands.get(name).usage().ifPresent(usage -> {
                List<CompletionData> data = Completion.data(usage, FUNCTION);
                // Gogo takes a short name for the one of any scope, such as gogo:help
                for (Object command : (Set<?>) session.get(".commands")) {
                    if (command.toString().endsWith(":" + name)) {
                        completions.put(command.toString(), data);
                    }
                }
            });
        }
    }
}
