package org.yaosu.dialogue.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yaosu.api.dialogue.DialogueException;
import org.yaosu.api.dialogue.DialogueOptions;
import org.yaosu.api.dialogue.DialogueRequest;
import org.yaosu.dialogue.command.ask.Console;
import org.yaosu.dialogue.command.ask.Conversation;
import org.yaosu.dialogue.command.ask.RequestFile;
import org.yaosu.dialogue.command.ask.Talk;
import org.yaosu.dialogue.command.ask.Turns;

/**
 * {@code yaosu:ask [TEXT...]}: a conversation. What is said stands on the command line, comes through a pipe, or is typed. Its properties
 * say what {@code @GogoCommand} would, which asks for a shell.
 */
@Component(service = AskCommand.class, property = {"osgi.command.scope=yaosu", "osgi.command.function=ask"})
public final class AskCommand {

    private final Services services;
    private final boolean interactive;
    private final boolean colours;

    @Activate
    public AskCommand(BundleContext context, @Reference Services services) {
        this(services, Boolean.parseBoolean(context.getProperty("yaosu.interactive")), System.getenv("NO_COLOR") == null);
    }

    /** @param interactive whether standard input and output are a terminal */
    AskCommand(Services services, boolean interactive, boolean colours) {
        this.services = services;
        this.interactive = interactive;
        this.colours = colours;
    }

    @Descriptor("talk: with what is said here, with the lines of a pipe, or at the terminal")
    public void ask(CommandSession session,
            @Parameter(names = "--subtrack", absentValue = "")
            @Descriptor("the skill: chitchat, knowledge or recommend, or one of a bundle; by default the request's, or chitchat") String subtrack,
            @Parameter(names = "--request", absentValue = "")
            @Descriptor("a file with a request to start from (profile, knowledge, goals, history), whose own next turn comes first") String request,
            @Parameter(names = "--index", absentValue = "") @Descriptor("what was learned; by default the index that the responders are set to") String index,
            @Parameter(names = "--provider", absentValue = "")
            @Descriptor("the model provider to ask; several, separated by commas, where those before fail; none: no model") String provider,
            @Descriptor("what is said, each a turn of its own") String... text) throws IOException {
        DialogueOptions options = new ModelWords(session.currentDir(), provider, index).options();
        services.checkAnswering(options);
        DialogueRequest begin = request.isEmpty() ? Talk.empty(subtrack.isEmpty() ? DialogueRequest.CHITCHAT : subtrack)
                : RequestFile.read(session.currentDir().resolve(request), services.format());
        begin = subtrack.isEmpty() ? begin : Talk.of(subtrack, begin);
        Talk.check(services, begin.subtrack());
        services.unaskable(options.providers()).ifPresent(why -> System.err.println("yaosu: " + why));
        Talk talk = new Talk(services, options, begin);
        Console console = console(session);
        try {
            if (text.length == 0 && console.interactive()) {
                new Conversation(talk, console, !request.isEmpty()).run();
                return;
            }
            if (!request.isEmpty()) {
                console.show(talk.next());
            }
            Iterator<String> said = Arrays.asList(text).iterator();
            answer(talk, console, text.length == 0 ? console.turns() : () -> said.hasNext() ? Optional.of(said.next()) : Optional.empty());
        } catch (DialogueException nobody) {
            throw new IOException(nobody.getMessage(), nobody);
        } catch (InterruptedException | CancellationException stopped) {
            // whoever stopped it knows
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Talk talk, Console console, Turns turns) throws IOException, InterruptedException {
        for (Optional<String> turn = turns.next(); turn.isPresent(); turn = turns.next()) {
            if (!turn.get().isBlank()) {
                console.show(talk.say(turn.get().strip()));
            }
        }
    }

    private Console console(CommandSession session) {
        Optional<Object> terminal = Optional.ofNullable(session.get(".terminal"));
        boolean people = interactive || terminal.isPresent();
        return new Console(session.getConsole(), session.getKeyboard(), terminal, people, people && colours);
    }
}
