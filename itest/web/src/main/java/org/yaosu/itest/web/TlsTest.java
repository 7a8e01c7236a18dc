package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Hashtable;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** Connections that nobody on the way can read. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class TlsTest {

    private static final String PASSWORD = "of-a-test-only";
    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";

    private Path keystore;
    private Configuration configuration;
    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context, @InjectService ConfigurationAdmin admin, @TempDir Path folder) throws Exception {
        keystore = folder.resolve("key.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "yaosu", "-keyalg", "EC",
                "-storetype", "PKCS12", "-keystore", keystore.toString(), "-storepass", PASSWORD, "-dname", "CN=localhost", "-ext", "san=dns:localhost,ip:127.0.0.1")
                .redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start();
        assertThat(keytool.waitFor()).as(Files.readString(folder.resolve("keytool.log"))).isZero();
        configuration = admin.getConfiguration("org.yaosu.web.tls", "?");
        password(PASSWORD);
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of());
        // a server without it, so that the settings are there for the next one
        served.stop();
    }

    @AfterEach
    void end() throws Exception {
        served.close();
        responder.close();
        configuration.delete();
    }

    private void password(String password) throws IOException {
        configuration.update(new Hashtable<>(Map.of("password", password)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void itIsAnsweredAndBrowsersAreToComeBackSo(String version) throws Exception {
        served.again("--tls-keystore " + keystore);

        assertThat(served.line()).contains("https://127.0.0.1:");
        try (SSLSocket socket = connect(version)) {
            Reply reply = ask(socket, "");

            assertThat(reply.code()).as(reply.toString()).isZero();
            assertThat(reply.headers().get("strict-transport-security")).contains("max-age=");
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    @Test
    void itsOwnPagesAreAnswered() throws Exception {
        served.again("--tls-keystore " + keystore);

        try (SSLSocket socket = connect("TLSv1.3")) {
            assertThat(ask(socket, "Origin: https://localhost:" + served.port() + "\r\nSec-Fetch-Site: same-origin\r\n").code()).isZero();
        }
    }

    @Test
    void thePageThatAnybodyOnTheWayCouldHaveMadeIsRefused() throws Exception {
        served.again("--tls-keystore " + keystore);

        try (SSLSocket socket = connect("TLSv1.3")) {
            assertThat(ask(socket, "Origin: http://localhost:" + served.port() + "\r\n").code()).isEqualTo(12);
        }
    }

    @Test
    void withoutItNothingIsAnswered() throws Exception {
        served.again("--tls-keystore " + keystore);

        try (Caller caller = new Caller(served.port())) {
            caller.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThatThrownBy(caller::reply).isInstanceOf(IOException.class);
        }
        try (SSLSocket socket = connect("TLSv1.3")) {
            assertThat(ask(socket, "").code()).isZero();
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeWrongAndNotRepeated() throws Exception {
        password("another-one");

        // settings are handed out a moment after they were changed
        await().untilAsserted(() -> assertThatThrownBy(() -> served.again("--tls-keystore " + keystore)).hasStackTraceContaining("does not open with this password")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("another-one")));
    }

    @Test
    void aKeystoreThatIsNotThereEndsNoServer() throws Exception {
        served.again("");

        assertThatThrownBy(() -> served.run("yaosu:serve --port " + served.port() + " --tls-keystore " + keystore + "x")).hasStackTraceContaining("there is no keystore");
        assertThat(Caller.post(served.port(), JSON).code()).isZero();
    }

    private Reply ask(SSLSocket socket, String headers) throws IOException {
        socket.getOutputStream().write(Caller.request("POST", "/dialogue", headers.isEmpty() ? "" : headers, JSON.getBytes(StandardCharsets.UTF_8), "localhost:" + served.port()));
        return Reply.read(socket.getInputStream());
    }

    private SSLSocket connect(String version) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(keystore)) {
            trusted.load(input, PASSWORD.toCharArray());
        }
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("yaosu", trusted.getCertificate("yaosu"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), served.port());
        socket.setSoTimeout(30_000);
        socket.setEnabledProtocols(new String[] {version});
        return socket;
    }
}
