package org.yaosu.shell;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.annotations.GogoCommand;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code yaosu:shell}: runs the commands that stand on standard input. At a terminal the launcher starts Gogo's own
 * shell instead.
 */
@Component(service = ShellCommand.class)
@GogoCommand(scope = Commands.SCOPE, function = "shell")
public final class ShellCommand {

    private final OwnTime ownTime;

    @Activate
    public ShellCommand(@Reference OwnTime ownTime) {
        this.ownTime = ownTime;
    }

    @Descriptor("start the interactive shell, or run the commands that come from a pipe")
    public void shell(CommandSession session) throws IOException {
        if (session.get(".terminal") != null) {
            throw CommandException.misuse("this is the shell; exit leaves it");
        }
        new Preparation(session).scopes();
        BufferedReader lines = new BufferedReader(new InputStreamReader(session.getKeyboard(), StandardCharsets.UTF_8));
        StringBuilder program = new StringBuilder();
        long failed = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (program.isEmpty() && line.strip().equals("exit")) {
                break;
            }
            ownTime.check();
            program.append(line).append('\n');
            try {
                failed += run(session, program) ? 0 : 1;
                program.setLength(0);
            } catch (EOFException e) {
                // a block that goes on in the next line
            } catch (CommandException e) {
                if (e.status() == CommandException.STOPPED) {
                    throw e;
                }
                failed++;
                if (!e.told()) {
                    System.err.println(e);
                }
                program.setLength(0);
            } catch (Exception e) {
                failed++;
                System.err.println("yaosu: " + program.toString().strip() + ": " + Command.reason(e));
                program.setLength(0);
            }
        }
        if (!program.isEmpty()) {
            throw CommandException.misuse("the input ends within a command: " + program.toString().strip());
        }
        if (failed > 0) {
            throw new CommandException(CommandException.FAILED, failed + " of the commands failed", null);
        }
    }

    private static boolean run(CommandSession session, CharSequence program) throws Exception {
        Object result = session.execute(program);
        if (result != null) {
            System.out.println(session.format(result, Converter.INSPECT).toString().stripTrailing());
        }
        return CommandLine.succeeded(result);
    }
}
