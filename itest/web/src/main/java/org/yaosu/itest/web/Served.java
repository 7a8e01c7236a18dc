package org.yaosu.itest.web;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Converter;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.yaosu.shell.batch.Lingering;

/** {@code yaosu:serve} on a port that is free, with settings of a test's own. */
final class Served implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CommandSession session;
    private final Configuration configuration;
    private Lingering serving;
    private URI address;

    private Served(CommandSession session, Configuration configuration, Lingering serving) {
        this.session = session;
        this.configuration = configuration;
        this.serving = serving;
        this.address = URI.create(line().replaceFirst(".* ", ""));
    }

    static Served with(BundleContext context, Map<String, Object> settings) throws Exception {
        return with(context, settings, "");
    }

    /** @param options what stands behind the command, besides a port that is free */
    static Served with(BundleContext context, Map<String, Object> settings, String options) throws Exception {
        CommandProcessor shell = service(context, CommandProcessor.class);
        Configuration configuration = service(context, ConfigurationAdmin.class).getConfiguration("org.yaosu.web.dialogue", "?");
        configuration.update(new Hashtable<>(settings));
        await().atMost(PATIENCE).until(() -> hasServlet(context, settings));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        CommandSession session = shell.createSession(new ByteArrayInputStream(new byte[0]), nowhere, nowhere);
        return new Served(session, configuration, (Lingering) execute(session, "yaosu:serve --port 0 " + options));
    }

    private static Object execute(CommandSession session, String command) throws Exception {
        await().atMost(PATIENCE).until(() -> session.get("yaosu:serve") != null);
        return session.execute(command);
    }

    /** The servlet is there, and the settings are those that are wanted. */
    private static boolean hasServlet(BundleContext context, Map<String, Object> settings) throws InvalidSyntaxException {
        String wanted = settings.entrySet().stream().map(setting -> "(" + setting.getKey() + "=" + setting.getValue() + ")").collect(Collectors.joining());
        return context.getAllServiceReferences("jakarta.servlet.Servlet", "(osgi.http.whiteboard.servlet.name=dialogue)") != null
                && context.getAllServiceReferences("org.yaosu.web.dialogue.CurrentSettings", "(&(service.id=*)" + wanted + ")") != null;
    }

    /** Changes the settings while it serves. */
    void configure(Map<String, Object> settings) throws IOException {
        configuration.update(new Hashtable<>(settings));
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        return context.getService(await().atMost(PATIENCE).until(() -> context.getServiceReference(type), reference -> reference != null));
    }

    /** What the command prints. */
    String line() {
        return session.format(serving, Converter.INSPECT).toString();
    }

    int port() {
        return address.getPort();
    }

    /** Runs a command in the same shell. */
    Object run(String command) throws Exception {
        return session.execute(command);
    }

    /** Serves anew, on another port. */
    void again(String options) throws Exception {
        serving = (Lingering) execute(session, "yaosu:serve --port 0 " + options);
        address = URI.create(line().replaceFirst(".* ", ""));
    }

    /** Ends the server and nothing else. */
    void stop() {
        serving.close();
    }

    @Override
    public void close() {
        stop();
        session.close();
        try {
            configuration.delete();
        } catch (IOException | IllegalStateException gone) {
            // it is what was wanted
        }
    }
}
