package org.yaosu.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.jline.utils.Levenshtein;

/** The commands that a session knows at this moment. */
public final class Commands {

    /** The scope of our own commands. */
    public static final String SCOPE = "yaosu";

    private final CommandSession session;

    Commands(CommandSession session) {
        this.session = session;
    }

    /** The names of our commands without the scope, sorted. A name that starts with an underscore is not for people. */
    List<String> names() {
        Set<String> names = new TreeSet<>();
        for (Object name : (Set<?>) session.get(".commands")) {
            if (name.toString().startsWith(SCOPE + ":") && !name.toString().startsWith(SCOPE + ":_")) {
                names.add(name.toString().substring(SCOPE.length() + 1));
            }
        }
        return List.copyOf(names);
    }

    /** Finds a command, ours where it has no scope. */
    Optional<Command> find(String name) {
        String full = name.contains(":") ? name : SCOPE + ":" + name;
        // In capitals: Gogo finds commands in any case but variables in their own, and ours stand in front of commands.
        return session.get(full.toUpperCase(Locale.ROOT)) instanceof Function function ? wrap(full, function) : Optional.empty();
    }

    /** Finds a command that must be there. */
    Command get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    private static Optional<Command> wrap(String full, Function function) {
        int colon = full.indexOf(':');
        String name = full.substring(colon + 1);
        return CommandService.of(function)
                .map(service -> service.with(target -> new Command(Usage.of(name, target), function)))
                .orElseGet(() -> Optional.of(new Command(new PublishedCommand(full.substring(0, colon), name).usage(), function)));
    }

    private CommandException unknown(String name) {
        List<String> names = names();
        String nearest = names.stream().min(Comparator.comparingInt(known -> Levenshtein.distance(name, known)))
                .filter(known -> known.startsWith(name) || Levenshtein.distance(name, known) <= Math.max(1, known.length() / 3))
                .map(known -> "; do you mean " + known + "?").orElse("");
        return CommandException.misuse("there is no command " + name + nearest + System.lineSeparator()
                + "commands: " + String.join(", ", names) + "; './yaosu help COMMAND' tells more");
    }
}
