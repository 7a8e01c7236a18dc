package org.yaosu.shell;

import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** {@code yaosu:_console}: called by the interactive shell's profile, to make the shell ours. Not for people. */
@Component(service = ConsoleCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "_console")
public final class ConsoleCommand {

    private final BundleContext context;

    @Activate
    public ConsoleCommand(BundleContext context) {
        this.context = context;
    }

    /** Prepares a session that has a line reader. */
    public void _console(CommandSession session) {
        new Preparation(session).scopes();
        if (session.get(".reader") != null) {
            new Console(session).prepare(context.getProperty("yaosu.data"));
        }
    }
}
