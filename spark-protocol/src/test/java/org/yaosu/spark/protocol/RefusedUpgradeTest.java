package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaosu.api.model.ModelException;
import org.yaosu.api.model.ModelException.Kind;

@Timeout(20)
class RefusedUpgradeTest {

    private static final String SKEWED = "{\"message\":\"HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication\"}";

    @ParameterizedTest
    @CsvSource({
            "401, HMAC signature does not match, AUTH, false, API secret is wrong",
            "401, HMAC signature cannot be verified, AUTH, false, API key is unknown",
            "401, Unauthorized, AUTH, false, saw no signature",
            "403, 'a valid date or x-date header is required', AUTH, false, clock",
            "403, Your IP address is not allowed, AUTH, false, allowed addresses",
            "404, Not found, PROTOCOL, false, check url",
            "302, moved, PROTOCOL, false, check url",
            "407, proxy, NETWORK, false, proxy",
            "429, slow down, RATE, true, rate",
            "500, oops, NETWORK, true, ask again",
            "502, <html>, NETWORK, true, proxy",
            "503, full, BUSY, true, no capacity"
    })
    void aRefusalTellsItsCause(int status, String message, Kind kind, boolean retryable, String words) throws IOException {
        String body = "{\"message\":\"" + message + "\"}";

        ModelException failure = refusal(Clock.systemUTC(), "HTTP/1.1 " + status + " No\nContent-Length: " + body.length() + "\n\n" + body);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.getMessage()).contains(words).contains("HTTP " + status).contains("/v3.5/chat: ").doesNotContain("authorization=");
    }

    @Test
    void theClocksDifferenceIsTold() throws IOException {
        Clock fast = Clock.fixed(Instant.parse("2026-03-01T12:20:00Z"), ZoneOffset.UTC);

        assertThat(refusal(fast, "HTTP/1.1 403 Forbidden\nDate: Sun, 01 Mar 2026 12:00:00 GMT\nContent-Length: " + SKEWED.length() + "\n\n" + SKEWED))
                .hasMessageContaining("this machine's clock is 20 minutes fast");
        assertThat(refusal(fast, "HTTP/1.1 403 Forbidden\nDate: Sun, 01 Mar 2026 12:20:30 GMT\nContent-Length: " + SKEWED.length() + "\n\n" + SKEWED))
                .hasMessageContaining("this machine's clock is 30 s slow");
        assertThat(refusal(fast, "HTTP/1.1 403 Forbidden\nContent-Length: " + SKEWED.length() + "\n\n" + SKEWED))
                .hasMessageContaining("this machine's clock is more than 300 s off");
    }

    @Test
    void aBodyThatComesLaterThanItsHeadIsWaitedFor() throws IOException {
        assertThat(refusal(Clock.systemUTC(), "HTTP/1.1 4", "01 Unauthorized\nContent-Le", "ngth: 43\n", "\n{\"message\":\"HMAC signature ", "does not match\"}"))
                .hasMessageContaining("API secret");
    }

    @Test
    void aBodyInChunksIsRead() throws IOException {
        assertThat(refusal(Clock.systemUTC(), "HTTP/1.1 401 Unauthorized\nTransfer-Encoding: chunked\n\nf\nHMAC signature \n", "e\ndoes not match\n0\n\n"))
                .hasMessageContaining("API secret");
    }

    @Test
    void aBodyThatEndsWithTheConnectionIsRead() throws IOException {
        try (RawServer server = new RawServer(false, "HTTP/1.1 401 Unauthorized\n\nHMAC signature does not match")) {
            assertThat(failure(new Setup(server.url()))).hasMessageContaining("API secret");
        }
    }

    @Test
    void anUpgradeThatIsNotHttpIsGarbage() throws IOException {
        ModelException failure = refusal(Clock.systemUTC(), "SSH-2.0-OpenSSH_9 Debian more\n\n");

        assertThat(failure.kind()).isEqualTo(Kind.PROTOCOL);
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void aConnectionThatEndsInsteadOfAnUpgradeIsANetworkFailure() throws IOException {
        try (RawServer server = new RawServer(false)) {
            ModelException failure = failure(new Setup(server.url()));

            assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
            assertThat(failure.retryable()).isTrue();
        }
    }

    @Test
    void anUpgradeThatNeverComesEndsWithTheConnectLimit() throws IOException, InterruptedException {
        try (RawServer server = new RawServer(true)) {
            ModelException failure = failure(new Setup(server.url()).connectLimit(Duration.ofMillis(200)));

            assertThat(failure.kind()).isEqualTo(Kind.NETWORK);
            assertThat(failure).hasMessageContaining("no connection within 0.2 s");
            server.awaitGone();
        }
    }

    private static ModelException refusal(Clock clock, String... answer) throws IOException {
        try (RawServer server = new RawServer(true, answer)) {
            return failure(new Setup(server.url()).clock(clock));
        }
    }

    private static ModelException failure(Setup setup) {
        try (SparkModelProvider provider = setup.provider()) {
            CompletionException failed = Assertions.catchThrowableOfType(CompletionException.class,
                    () -> provider.complete(Setup.ask("x")).toCompletableFuture().join());
            return (ModelException) failed.getCause();
        }
    }
}
