package org.yaosu.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.LineReader;

/** The interactive shell's history and completion. The only class that needs all of JLine, with {@link Completion}. */
final class Console {

    private static final String FUNCTION = "_words";

    private final CommandSession session;
    private final LineReader reader;

    Console(CommandSession session) {
        this.session = session;
        this.reader = (LineReader) session.get(".reader");
    }

    void prepare(String data) {
        history(data);
        completions();
    }

    /** Keeps the history with our data, not in the user's home; without one where there is no place for it. */
    private void history(String data) {
        try {
            Path folder = Files.createDirectories(Path.of(data));
            reader.setVariable(LineReader.HISTORY_FILE, folder.resolve("history"));
            reader.getHistory().load();
        } catch (IOException e) {
            System.err.println("yaosu: no history is kept; " + Command.reason(e));
        }
    }

    @SuppressWarnings("unchecked") // Gogo's shell keeps it under this name
    private void completions() {
        Map<String, List<CompletionData>> completions = (Map<String, List<CompletionData>>) session.get(".completions");
        session.put("*:" + FUNCTION, (Function) (caller, words) -> new Completion(caller, reader).candidates());
        Commands commands = new Commands(session);
        for (String name : commands.names()) {
            commands.get(name).usage().ifPresent(usage ->
                    completions.put(Commands.SCOPE + ":" + name, Completion.data(usage, FUNCTION)));
        }
    }
}
