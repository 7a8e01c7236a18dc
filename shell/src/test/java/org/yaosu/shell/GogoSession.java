package org.yaosu.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.CommandProxy;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;

/** Gogo itself, without a framework. */
public final class GogoSession implements AutoCloseable {

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final CommandProcessorImpl processor;
    public final CommandSession session;
    private final ThreadIOImpl streams = new ThreadIOImpl();

    public GogoSession(String input) {
        streams.start();
        processor = new CommandProcessorImpl(streams);
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        session = processor.createSession(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), print, print);
        streams.setStreams(session.getKeyboard(), print, print);
    }

    /** Adds a command as the whiteboard does. */
    public GogoSession with(String name, Object command) {
        processor.addCommand(Commands.SCOPE, new CommandProxy(command, name), name);
        return this;
    }

    public String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        streams.close();
        session.close();
        processor.stop();
        streams.stop();
    }
}
