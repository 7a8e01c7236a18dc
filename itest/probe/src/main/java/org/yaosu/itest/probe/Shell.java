package org.yaosu.itest.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;

/** Gogo's shell, wherever it comes from. */
final class Shell {

    private static final String PROCESSOR = "org.apache.felix.service.command.CommandProcessor";
    private static final int INSPECT = 0;

    private final BundleContext context;

    Shell(BundleContext context) {
        this.context = context;
    }

    /** Runs a command line and returns what it shows, its result included. */
    String run(String line) throws ReflectiveOperationException {
        StringBuilder shown = new StringBuilder();
        if (!Foreign.use(context, PROCESSOR, processor -> shown.append(run(processor, line)))) {
            throw new IllegalStateException("there is no " + PROCESSOR);
        }
        return shown.toString();
    }

    private static String run(Foreign processor, String line) throws ReflectiveOperationException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        Class<?> type = processor.type().getClassLoader().loadClass("org.apache.felix.service.command.CommandSession");
        Foreign session = new Foreign(type, processor.call("createSession", new ByteArrayInputStream(new byte[0]), stream, stream));
        try {
            Object result = session.call("execute", line);
            return output.toString(StandardCharsets.UTF_8) + (result == null ? "" : session.call("format", result, INSPECT));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(line + ": " + e.getCause(), e);
        } finally {
            session.call("close");
        }
    }
}
