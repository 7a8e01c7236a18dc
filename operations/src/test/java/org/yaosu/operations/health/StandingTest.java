package org.yaosu.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.Result.Status;
import org.apache.felix.hc.api.execution.HealthCheckExecutionResult;
import org.apache.felix.hc.api.execution.HealthCheckMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.yaosu.operations.health.Standing.Check;

class StandingTest {

    private static Standing of(Check... checks) {
        return new Standing(List.of(checks));
    }

    private static Check check(String tag, Status status) {
        return new Check(tag, List.of(tag), status, "", true);
    }

    @Test
    void whatDecidesMakesTheWholeAsBadAsItIs() {
        assertThat(of(check(Tags.READY, Status.OK), check(Tags.READY, Status.CRITICAL))).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(Status.CRITICAL);
            assertThat(standing.good()).isFalse();
        });
    }

    @Test
    void aProviderThatCannotBeAskedIsAWarning() {
        assertThat(of(check(Tags.READY, Status.OK), check(Tags.PROVIDER, Status.CRITICAL))).satisfies(standing -> {
            assertThat(standing.status()).isEqualTo(Status.WARN);
            assertThat(standing.good()).isTrue();
        });
    }

    @Test
    void aProviderThatNobodyUsesAndThatWasNeverSetIsNone() {
        assertThat(of(check(Tags.READY, Status.OK), new Check("p", List.of(Tags.PROVIDER), Status.CRITICAL, "", false)).status()).isEqualTo(Status.OK);
    }

    @Test
    void itIsNoAlarmAmongOthersAndCriticalByItself() {
        Check unused = new Check("p", List.of(Tags.PROVIDER), Status.CRITICAL, "", false);

        assertThat(unused.amongOthers()).isEqualTo(Status.OK);
        assertThat(unused.status()).isEqualTo(Status.CRITICAL);
        assertThat(check(Tags.PROVIDER, Status.CRITICAL).amongOthers()).isEqualTo(Status.CRITICAL);
    }

    @Test
    void itIsListedBehindWhatIsAWarning() {
        Standing standing = Standing.of(List.of(result("unused", new Result(Status.CRITICAL, "")), result("resting", new Result(Status.WARN, ""))), "unused"::equals);

        assertThat(standing.checks()).extracting(Check::name).containsExactly("resting", "unused");
    }

    @Test
    void ofTwoChecksOfANameTheWorseCountsThoughNobodyUsesIt() {
        Standing standing = Standing.of(List.of(result("p", new Result(Status.OK, "")), result("p", new Result(Status.CRITICAL, ""))), "p"::equals);

        assertThat(standing.checks()).singleElement().satisfies(check -> assertThat(check.status()).isEqualTo(Status.CRITICAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "the journal /srv/yaosu/data/journal.db cannot grow: make room | the journal journal.db cannot grow: make room",
            "C:\\yaosu\\conf\\a.cfg: no setting x; /opt/y/b.cfg: no setting z | a.cfg: no setting x; b.cfg: no setting z",
            "spark: wss://example.org/v4/chat does not answer, 3/4 of the calls fail | spark: wss://example.org/v4/chat does not answer, 3/4 of the calls fail"})
    void filesAreNamedAndTheirFoldersAreNobodysBusiness(String said, String told) {
        assertThat(Standing.of(List.of(result("c", new Result(Status.WARN, said))), name -> false).checks()).singleElement()
                .satisfies(check -> assertThat(check.words()).isEqualTo(told));
    }

    private static HealthCheckExecutionResult result(String name, Result result) {
        ServiceReference<?> reference = proxy(ServiceReference.class, (proxy, method, arguments) ->
                Map.of(HealthCheck.NAME, name, Constants.SERVICE_ID, 1L).get(arguments[0]));
        HealthCheckMetadata metadata = new HealthCheckMetadata(reference);
        return proxy(HealthCheckExecutionResult.class, (proxy, method, arguments) -> method.getReturnType() == HealthCheckMetadata.class ? metadata : result);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StandingTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void aProviderThatRestsIsAWarningWhoeverUsesIt() {
        assertThat(of(new Check("p", List.of(Tags.PROVIDER), Status.WARN, "", false)).status()).isEqualTo(Status.WARN);
    }

    @Test
    void whatNobodyChecksIsNotWell() {
        assertThat(of(check(Tags.PROVIDER, Status.OK)).needing(Tags.READY).good()).isFalse();
        assertThat(of(check(Tags.READY, Status.OK)).needing(Tags.READY).status()).isEqualTo(Status.OK);
    }

    @Test
    void aCheckThatCannotTellIsNoReasonToSendWork() {
        assertThat(of(check(Tags.READY, Status.HEALTH_CHECK_ERROR)).good()).isFalse();
    }
}
