package org.yaosu.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.jline.builtins.Completers.CompletionData;
import org.jline.builtins.Completers.FilesCompleter;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.yaosu.shell.Usage.Argument;
import org.osgi.framework.FrameworkUtil;
import org.yaosu.shell.Usage.Option;

/** What the tab key offers behind one of our commands, from the command's own annotations. */
final class Completion {

    private final CommandSession session;
    private final LineReader reader;

    Completion(CommandSession session, LineReader reader) {
        this.session = session;
        this.reader = reader;
    }

    /**
     * What JLine is told of a command: its options with their descriptions, and one function for every other word.
     * JLine would offer the values of any option for an argument too, so the function looks at the line itself.
     */
    static List<CompletionData> data(Usage usage, String function) {
        List<CompletionData> data = new ArrayList<>();
        data.add(new CompletionData(null, usage.description(), null, null));
        usage.options().forEach(option -> data.add(new CompletionData(option.names(), option.description(), null, null)));
        data.add(new CompletionData(null, null, function, null));
        return data;
    }

    /** The words that fit where the cursor is. */
    List<Candidate> candidates() throws Exception {
        ParsedLine line = (ParsedLine) session.get(".commandLine");
        Optional<Usage> usage = new Commands(session).find(line.words().get(0)).flatMap(Command::usage);
        if (usage.isEmpty()) {
            return List.of();
        }
        Optional<Option> option = usage.get().option(line.words().get(line.wordIndex() - 1)).filter(known -> !known.flag());
        Optional<Argument> argument = option.isPresent() ? Optional.empty()
                : usage.get().argument(line.words().subList(1, line.wordIndex()));
        Optional<Class<?>> type = option.<Class<?>>map(Option::type).or(() -> argument.map(Argument::type));
        if (type.isPresent() && type.get().isEnum()) {
            return Arrays.stream(type.get().getEnumConstants())
                    .map(constant -> new Candidate(constant.toString().toLowerCase(Locale.ROOT))).toList();
        }
        Optional<Completes.Kind> kind = option.flatMap(Option::completes).or(() -> argument.flatMap(Argument::completes));
        return kind.isPresent() ? candidates(kind.get(), line) : List.of();
    }

    private List<Candidate> candidates(Completes.Kind kind, ParsedLine line) throws Exception {
        return switch (kind) {
            case FILES -> files(line);
            case READERS -> formats(Formats.Direction.READS);
            case WRITERS -> formats(Formats.Direction.WRITES);
            case PROVIDERS -> offered("providers");
            case TEMPLATES -> offered("templates");
            case RUNS -> offered("runs");
            case BUNDLES -> bundles();
            case COMMANDS -> new Commands(session).names().stream().map(Candidate::new).toList();
        };
    }

    private List<Candidate> files(ParsedLine line) {
        List<Candidate> files = new ArrayList<>();
        new FilesCompleter(session::currentDir).complete(reader, line, files);
        return files;
    }

    private static List<Candidate> bundles() {
        return Arrays.stream(FrameworkUtil.getBundle(Completion.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0 && bundle.getSymbolicName() != null)
                .map(bundle -> new Candidate(bundle.getSymbolicName(), bundle.getSymbolicName(), null, bundle.getVersion().toString(), null, null, true)).toList();
    }

    private List<Candidate> offered(String command) throws Exception {
        return new Commands(session).get(command).execute(session, new ArrayList<>()) instanceof Offers known
                ? known.offered().entrySet().stream()
                        .map(one -> new Candidate(one.getKey(), one.getKey(), null, one.getValue(), null, null, true)).toList()
                : List.of();
    }

    private List<Candidate> formats(Formats.Direction direction) throws Exception {
        return new Commands(session).get("formats").execute(session, new ArrayList<>()) instanceof Formats known
                ? known.formats().stream().filter(format -> format.direction() == direction)
                        .map(format -> new Candidate(format.name(), format.name(), null, format.description(), null, null, true)).toList()
                : List.of();
    }
}
