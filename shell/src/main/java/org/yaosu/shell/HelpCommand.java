package org.yaosu.shell;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Component;
import org.yaosu.shell.Completes.Kind;

/** {@code yaosu:help [COMMAND]}: what there is and how it is used. */
@Component(service = HelpCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "help")
public final class HelpCommand {

    @Descriptor("list the commands, or tell how to use one")
    public Help help(CommandSession session,
            @Descriptor("a command") @Completes(Kind.COMMANDS) String... command) {
        Commands commands = new Commands(session);
        return command.length == 0
                ? new Help.Overview(commands.names().stream().map(commands::get).flatMap(known -> known.usage().stream()).toList())
                : new Help.Single(commands.get(command[0]).usage()
                        .orElse(new Usage(command[0], "says nothing about itself", List.of(), List.of())));
    }
}
