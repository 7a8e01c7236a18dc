package org.yaosu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.web.http.Problem;

class GateTest {

    private static final String TEXT = "0123456789abcdefghijklmnopqrstuv";
    private static final String PID = "org.yaosu.web.token~crm";

    private final Tokens tokens = new Tokens(Level.FINE);
    private final Gate gate = new Gate(tokens, Scope.ADMIN, false);

    @Test
    void withoutTokensThisMachineMayDoEverything() {
        assertThat(gate.admit(visit("/other", "")).scope()).isEqualTo(Scope.ADMIN);
    }

    @Test
    void withoutTokensOthersMayExtractAndDecideNothing() {
        Gate open = new Gate(tokens, Scope.EXTRACT, false);

        assertThat(open.admit(visit("/dialogue", "")).scope()).isEqualTo(Scope.EXTRACT);
        assertThat(open.admit(visit("/api/v1/extractions", "")).scope()).isEqualTo(Scope.EXTRACT);
        assertThat(status(open, visit("/other", ""))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/runs", "/api/v1/runs/1/results", "/api/v1/comparisons", "/metrics", "/health"})
    void withoutTokensOthersSeeNothingOfWhatWasExtracted(String path) {
        assertThat(status(new Gate(tokens, Scope.EXTRACT, false), visit(path, ""))).isEqualTo(401);
        assertThat(catchThrowableOfType(RefusedException.class, () -> gate.admit(new Visit("GET", path, List.of(), InetAddress.getLoopbackAddress(), true))).status())
                .isEqualTo(401);
    }

    @Test
    void whatAProxyPassesOnDecidesNothing() {
        assertThat(gate.admit(new Visit("POST", "/dialogue", List.of(), InetAddress.getLoopbackAddress(), true)).scope()).isEqualTo(Scope.EXTRACT);
    }

    @Test
    void theConsoleTakesATokenAlsoWhereThereIsNone() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> gate.admit(visit("/system/console", "")));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.answer(Problem.FAILURES).headers().get("WWW-Authenticate")).startsWith("Basic ");
        assertThat(status(gate, visit("/system/console/bundles", "Bearer " + TEXT))).isEqualTo(401);
    }

    @Test
    void aTokenSaysWhoItIs() {
        configure("extract");

        assertThat(gate.admit(visit("/api/v1/runs", "Bearer " + TEXT))).isEqualTo(new Caller("crm", Scope.EXTRACT));
        assertThat(gate.admit(visit("/dialogue", "bearer  " + TEXT)).name()).isEqualTo("crm");
    }

    @Test
    void aTokenThatIsOverIsNone() {
        tokens.updated(PID, new Hashtable<>(Map.of("token", TEXT, "scope", "admin", "expires", "2020-01-01")));

        assertThat(status(gate, visit("/metrics", "Bearer " + TEXT))).isEqualTo(401);
    }

    @Test
    void onceATokenWasNeededItStaysNeeded() {
        configure("extract");
        gate.admit(visit("/dialogue", "Bearer " + TEXT));
        tokens.deleted(PID);

        assertThat(status(gate, visit("/dialogue", ""))).isEqualTo(401);
        assertThat(status(gate, visit("/dialogue", "Bearer " + TEXT))).isEqualTo(401);
    }

    @Test
    void aTokenThatCannotBeUsedOpensNothing() {
        tokens.updated(PID, new Hashtable<>(Map.of("token", TEXT, "scope", "root")));

        assertThat(status(gate, visit("/metrics", "Bearer " + TEXT))).isEqualTo(401);
        assertThat(status(gate, visit("/metrics", ""))).isEqualTo(401);
    }

    @Test
    void whatIsOnItsWayIsWaitedFor() {
        assertThat(status(new Gate(tokens, Scope.ADMIN, true), visit("/metrics", ""))).isEqualTo(401);
    }

    @Test
    void whoReadsWhatIsOpenIsAReaderWithoutAName() {
        configure("admin");

        assertThat(gate.admit(visit("/api/v1/openapi.json", ""))).isEqualTo(new Caller("", Scope.READ));
        assertThat(gate.admit(visit("/health/live", "Bearer wrong"))).isEqualTo(new Caller("", Scope.READ));
    }

    @Test
    void aBrowserShowsTheConsoleATokenAsNameAndPassword() {
        configure("admin");

        RefusedException asked = catchThrowableOfType(RefusedException.class, () -> gate.admit(visit("/system/console/bundles", "")));

        assertThat(asked.answer(Problem.FAILURES).headers().get("WWW-Authenticate")).startsWith("Basic ");
        assertThat(gate.admit(visit("/system/console/bundles", basic("crm:" + TEXT)))).isEqualTo(new Caller("crm", Scope.ADMIN));
        assertThat(status(gate, visit("/system/console/bundles", basic("other:" + TEXT)))).isEqualTo(401);
        assertThat(status(gate, visit("/system/console/bundles", "Basic ===="))).isEqualTo(401);
    }

    @Test
    void namesAndPasswordsAreForTheConsoleAlone() {
        configure("admin");

        assertThat(status(gate, visit("/metrics", basic("crm:" + TEXT)))).isEqualTo(401);
        assertThat(status(gate, visit("/system/consoles", basic("crm:" + TEXT)))).isEqualTo(401);
    }

    @Test
    void itsRateIsKept() {
        tokens.updated(PID, new Hashtable<>(Map.of("token", TEXT, "scope", "read", "rate", 1)));
        gate.admit(visit("/metrics", "Bearer " + TEXT));
        gate.admit(visit("/metrics", "Bearer " + TEXT));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> gate.admit(visit("/metrics", "Bearer " + TEXT)));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.answer(Problem.FAILURES).headers()).containsEntry("Retry-After", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a/../b", "/a//b", "/./a", "/a;b", "/%2e%2e/a", "/%2F", "/%5c", "/%00", "/a%", "/%zz", "a", "", "/\u00e9", "/a b", "/a\\b", "/%25%32%65"})
    void aPathThatCanBeReadInTwoWaysIsRefusedThoughEverybodyIsLetIn(String path) {
        assertThat(status(gate, visit(path, ""))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/runs/2026-11-22T08.04.22-x_1~a", "/api/v1/providers/%E6%98%9F%E7%81%AB/active", "/api/v1/runs/a%20b", "/dialogue/", "/..a", "/a...", "/a/.b"})
    void otherPathsAreTaken(String path) {
        assertThat(gate.admit(visit(path, "")).scope()).isEqualTo(Scope.ADMIN);
    }

    @Test
    void whoIsRefusedIsNotToldWhatWasSent() {
        configure("read");

        assertThatThrownBy(() -> gate.admit(visit("/dialogue", "Bearer " + TEXT))).hasMessageNotContaining(TEXT).hasMessageNotContaining("/dialogue");
    }

    private void configure(String scope) {
        tokens.updated(PID, new Hashtable<>(Map.of("sha256", Digest.of(TEXT).hex(), "scope", scope)));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static int status(Gate gate, Visit visit) {
        return catchThrowableOfType(RefusedException.class, () -> gate.admit(visit)).status();
    }

    private static Visit visit(String path, String authorization) {
        return new Visit("GET", path, authorization.isEmpty() ? List.of() : List.of(authorization), InetAddress.getLoopbackAddress(), false);
    }
}
