package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * A server to attack, with a token for each scope. Sees to it that no answer and no log tells what it must not; when it is closed,
 * it must still answer a good request.
 */
final class Fortress implements AutoCloseable {

    /** What people say, which is nobody's business but theirs. */
    static final String SAID = "Passport-X4471-Secret";
    static final String READER = token("reader");
    static final String EXTRACTOR = token("extractor");
    static final String ADMIN = token("admin");

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"" + SAID + "\"]}";
    private static final Pattern INSIDES = Pattern.compile("org\\.(eclipse|apache|osgi)|(?<!start the bundle )org\\.yaosu\\.(?!web tells)|Exception|jetty|felix|\tat |"
            + folders(), Pattern.CASE_INSENSITIVE);

    private final List<Configuration> configurations = new ArrayList<>();
    private final Witness witness = new Witness();
    private final BundleContext context;
    private final Map<String, Object> settings;
    private final ConfigurationAdmin admin;
    private final FakeResponder responder;
    private final Served served;

    /** @param settings of the server */
    Fortress(BundleContext context, Map<String, Object> settings) throws Exception {
        admin = context.getService(context.getServiceReference(ConfigurationAdmin.class));
        token("reader", READER, "read", 100_000);
        token("extractor", EXTRACTOR, "extract", 100_000);
        token("admin", ADMIN, "admin", 100_000);
        Configuration server = admin.getConfiguration("org.yaosu.web", "?");
        server.update(new Hashtable<>(settings));
        configurations.add(server);
        this.context = context;
        this.settings = Map.copyOf(settings);
        await().atMost(PATIENCE).until(this::isSet);
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of("bodyLimit", 100_000));
    }

    /** What nobody is to learn of the machine: where it keeps what. */
    private static String folders() {
        return Stream.of("java.io.tmpdir", "user.home", "user.dir").map(System::getProperty).map(Path::of).filter(folder -> folder.getNameCount() > 0)
                .map(folder -> Pattern.quote(folder.toString())).collect(Collectors.joining("|"));
    }

    private static String token(String name) {
        return "yaosu_test_of_" + name + "_0123456789abcdefghijklmnopqrstuvwxyz";
    }

    /** Whether the command has the settings. */
    private boolean isSet() throws InvalidSyntaxException {
        String wanted = settings.entrySet().stream().map(setting -> "(" + setting.getKey() + "=" + setting.getValue() + ")").collect(Collectors.joining());
        return context.getAllServiceReferences(null, "(&(osgi.command.function=serve)" + wanted + ")") != null;
    }

    /** One more token; or one that is there, with another scope. */
    Configuration token(String name, String token, String scope, int rate) throws Exception {
        Configuration configuration = admin.getFactoryConfiguration("org.yaosu.web.token", name, "?");
        configuration.update(new Hashtable<>(Map.of("sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8))),
                "scope", scope, "rate", rate)));
        configurations.add(configuration);
        return configuration;
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    int port() {
        return served.port();
    }

    Served served() {
        return served;
    }

    FakeResponder responder() {
        return responder;
    }

    /** What somebody asks who may. */
    Reply good() throws IOException {
        return checked(Caller.ask(port(), Caller.request("POST", "/dialogue", bearer(EXTRACTOR), JSON.getBytes(StandardCharsets.UTF_8))));
    }

    Reply get(String target, String headers) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n");
    }

    Reply post(String body, String headers) throws IOException {
        return checked(Caller.ask(port(), Caller.request("POST", "/dialogue", bearer(EXTRACTOR) + headers, body.getBytes(StandardCharsets.UTF_8))));
    }

    Reply raw(String request) throws IOException {
        return raw(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    Reply raw(byte[] request) throws IOException {
        return checked(Caller.ask(port(), request));
    }

    /** The same, after it was seen to tell nothing and to have what every answer has. */
    static Reply checked(Reply reply) {
        String text = reply.headers() + reply.body();
        assertThat(INSIDES.matcher(text).find()).as("tells of its insides: " + text).isFalse();
        assertThat(text).doesNotContain(READER, EXTRACTOR, ADMIN, SAID);
        assertThat(reply.headers()).containsEntry("x-content-type-options", "nosniff").containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "no-referrer").containsEntry("cross-origin-resource-policy", "same-origin")
                .containsKeys("content-security-policy", "permissions-policy", "cross-origin-opener-policy", "x-request-id")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "access-control-allow-origin", "access-control-allow-methods", "strict-transport-security");
        return reply;
    }

    private static void delete(Configuration configuration) throws IOException {
        try {
            configuration.delete();
        } catch (IllegalStateException gone) {
            // a test was faster
        }
    }

    /** Asks once more what is good; then nothing must have been told to anybody else. */
    @Override
    public void close() throws IOException {
        try {
            Reply last = good();
            assertThat(last.code()).as(last.toString()).isZero();
        } finally {
            witness.close();
            served.close();
            responder.close();
            for (Configuration configuration : configurations) {
                delete(configuration);
            }
            // settings that are made anew while the old ones are on their way out are lost with them, now and then
            await().atMost(PATIENCE).until(() -> settings.isEmpty() || !isSet());
        }
        assertThat(witness.told()).doesNotContain(READER, EXTRACTOR, ADMIN, SAID).doesNotContain("\tat ", "EofException");
    }
}
