package org.yaosu.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SparkAuthTest {

    private Simulator simulator;
    private URI spark;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.DEFAULT);
        spark = simulator.spark();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aSignedUpgradeIsAccepted() throws Exception {
        Client client = Client.open(spark);
        client.close();

        assertThat(client.closed.get()).isEqualTo(1000);
    }

    @Test
    void anUpgradeWithoutAuthorizationIsUnauthorized() {
        assertRefused(spark.toString(), 401, "Unauthorized");
    }

    @Test
    void authorizationThatIsNoBase64CannotBeVerified() {
        assertRefused(Client.query(spark, "%%%", Client.date(Instant.now()), spark.getAuthority()), 401, "HMAC signature cannot be verified");
    }

    @Test
    void anotherAlgorithmCannotBeVerified() {
        String words = new String(Base64.getDecoder().decode(Client.authorization(spark, Account.DEMO, Instant.now())), StandardCharsets.UTF_8)
                .replace("hmac-sha256", "hmac-sha1");
        String encoded = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));

        assertRefused(Client.query(spark, encoded, Client.date(Instant.now()), spark.getAuthority()), 401, "HMAC signature cannot be verified");
    }

    @Test
    void anUnknownKeyCannotBeVerified() {
        Account stranger = new Account("demo", "stranger", "demo-secret", "");

        assertRefused(Client.sign(spark, stranger, Instant.now()), 401, "HMAC signature cannot be verified");
    }

    @Test
    void aWrongSecretDoesNotMatch() {
        Account wrong = new Account("demo", "demo-key", "wrong", "");

        assertRefused(Client.sign(spark, wrong, Instant.now()), 401, "HMAC signature does not match");
    }

    @Test
    void aSignatureForAnotherPathDoesNotMatch() {
        Instant now = Instant.now();
        String other = Client.authorization(simulator.finetuned(), Account.DEMO, now);

        assertRefused(Client.query(spark, other, Client.date(now), spark.getAuthority()), 401, "HMAC signature does not match");
    }

    @Test
    void aHostWithoutItsPortDoesNotMatch() {
        Instant now = Instant.now();

        assertRefused(Client.query(spark, Client.authorization(spark, Account.DEMO, now), Client.date(now), "127.0.0.1"),
                401, "HMAC signature does not match");
    }

    @Test
    void aClockMoreThanFiveMinutesOffIsForbidden() {
        String message = "HMAC signature cannot be verified, a valid date or x-date header is required for HMAC Authentication";

        assertRefused(Client.sign(spark, Account.DEMO, Instant.now().minusSeconds(310)), 403, message);
        assertRefused(Client.sign(spark, Account.DEMO, Instant.now().plusSeconds(310)), 403, message);
    }

    @Test
    void aClockFourMinutesOffIsAccepted() throws Exception {
        Client client = Client.open(Client.sign(spark, Account.DEMO, Instant.now().minusSeconds(240)));
        client.close();

        assertThat(client.closed.get()).isEqualTo(1000);
    }

    @Test
    void aRefusedUpgradeIsRecorded() {
        Client.refused(spark.toString());

        assertThat(simulator.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.answerCode()).isEqualTo(401);
            assertThat(asked.path()).isEqualTo("/v3.5/chat");
        });
    }

    @Test
    void aRequestWithoutUpgradeTellsTheRefusalAndIsNoCall() throws Exception {
        URI address = URI.create(spark.toString().replace("ws:", "http:"));
        HttpResponse<String> response = Client.HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(simulator.asked()).isEmpty();
    }

    @Test
    void aFaultCanRefuseAGoodSignature() {
        simulator.faults(FaultPlan.once(Fault.BAD_SECRET));

        assertRefused(Client.sign(spark, Account.DEMO, Instant.now()), 401, "HMAC signature does not match");
    }

    @Test
    void aFaultCanMakeTheClockWrong() {
        simulator.faults(FaultPlan.once(Fault.SKEW));

        assertThat(Client.refused(Client.sign(spark, Account.DEMO, Instant.now())).statusCode()).isEqualTo(403);
    }

    @Test
    void aGatewayAnswersWithAPage() {
        simulator.faults(FaultPlan.once(Fault.BAD_GATEWAY));

        HttpResponse<?> response = Client.refused(Client.sign(spark, Account.DEMO, Instant.now()));

        assertThat(response.statusCode()).isEqualTo(502);
        assertThat(response.headers().firstValue("content-type")).contains("text/html");
    }

    /** The status by an upgrade; the body by a plain request, because the JDK's WebSocket loses it. */
    private void assertRefused(String address, int status, String message) {
        assertThat(Client.refused(address).statusCode()).isEqualTo(status);
        HttpResponse<String> response = Client.HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(address.replace("ws:", "http:"))).build(), BodyHandlers.ofString()).join();
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
    }
}
