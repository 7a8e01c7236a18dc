package org.yaosu.spark.protocol;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.CompletionException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

/** With a server whose certificate is its own, and is made out to localhost. */
@Timeout(30)
class TrustTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    private final SSLContext usual = usual();
    private SSLContext own;
    private SSLServerSocket server;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "k",
                "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-keystore", file.toString(), "-storepass", "changeit")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory key = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        key.init(keys, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        own = SSLContext.getInstance("TLS");
        own.init(key.getKeyManagers(), trust.getTrustManagers(), null);
        server = (SSLServerSocket) own.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "tls-server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        SSLContext.setDefault(usual);
        server.close();
    }

    @Test
    void aCertificateThatTheJdkDoesNotTrustIsRefusedForGood() {
        ModelException failure = ask("localhost");

        assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageContaining("certificate is not trusted");
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() {
        SSLContext.setDefault(own);

        assertThat(ask("127.0.0.1")).hasMessageContaining("certificate is not trusted");
    }

    @Test
    void aTrustedCertificateOfTheHostIsTaken() {
        SSLContext.setDefault(own);

        assertThat(ask("localhost")).hasMessageContaining("HTTP 503");
    }

    private ModelException ask(String host) {
        URI url = URI.create("wss://" + host + ":" + server.getLocalPort() + "/v3.5/chat");
        try (SparkModelProvider provider = new Setup(url).provider()) {
            return (ModelException) catchThrowableOfType(CompletionException.class,
                    () -> provider.complete(Setup.ask("x")).toCompletableFuture().join()).getCause();
        }
    }

    private void serve() {
        try (SSLSocket socket = (SSLSocket) server.accept()) {
            socket.getInputStream().read(new byte[4096]);
            socket.getOutputStream().write("HTTP/1.1 503 Full\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException refused) {
            // by the client
        }
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
