package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.yaosu.api.model.ModelException.Kind;
import org.yaosu.api.model.Providers;
import org.yaosu.api.watch.Stopping;

/** {@code /health}, over a socket. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class HealthTest {

    private static final String CHAT = "何琳 2024-05-06 10:00:00\n在吗\n";

    private BundleContext context;
    private Operated operated;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext bundleContext) throws Exception {
        context = bundleContext;
        operated = new Operated(context);
    }

    @AfterEach
    void end() {
        operated.close();
    }

    @Test
    void whoSendsWorkHereIsToldAWordAndNothingElse() throws Exception {
        operated.awaitStatus("/health/ready", 200);

        assertThat(operated.get("/health/live").body()).isEqualTo("{\"status\":\"OK\"}");
        assertThat(operated.get("/health/ready").body()).matches("\\{\"status\":\"(OK|WARN)\"}");
        assertThat(operated.get("/health/ready").headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void aPlatformThatStopsIsNotReadyAndStillAlive() throws Exception {
        operated.awaitStatus("/health/ready", 200);
        ServiceRegistration<Stopping> stopping = context.registerService(Stopping.class, new Stopping() { }, null);
        try {
            assertThat(operated.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(operated.get("/health/ready").body()).isEqualTo("{\"status\":\"CRITICAL\"}");
            assertThat(operated.get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            stopping.unregister();
        }
        operated.awaitStatus("/health/ready", 200);
    }

    @Test
    void aPlatformWithoutFieldsIsNotReady() throws Exception {
        Bundle[] fields = Arrays.stream(context.getBundles()).filter(bundle -> bundle.getSymbolicName().matches("org\\.yaosu\\.extractor\\.fields\\.(?!declared).+"))
                .toArray(Bundle[]::new);
        for (Bundle field : fields) {
            field.stop();
        }
        try {
            operated.awaitStatus("/health/ready", 503);
        } finally {
            for (Bundle field : fields) {
                field.start();
            }
        }
        operated.awaitStatus("/health/ready", 200);
    }

    @Test
    void aProviderThatRestsIsAWarningAndNoReasonToSendWorkElsewhere() throws Exception {
        operated.model("resting").fails(Kind.AUTH);
        operated.extract("1", CHAT, "resting");

        operated.awaitPage("/health/providers/resting", page -> page.contains("\"WARN\""));
        operated.awaitPage("/health/ready", page -> page.contains("\"WARN\""));
        assertThat(operated.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void aProviderThatCannotAnswerAsItIsSetIsCriticalByItself() throws Exception {
        operated.model("unset").hasProblem("its key is missing");
        operated.awaitStatus("/health/providers/unset", 503);

        assertThat(operated.json("/health/providers/unset").get("detail").textValue()).contains("its key is missing");
        operated.awaitStatus("/health/ready", 200);
    }

    @Test
    void aProviderThatNobodyChoseIsNoAlarmInTheOverview() throws Exception {
        operated.model("unset").hasProblem("its key is missing");
        operated.awaitStatus("/health/providers/unset", 503);

        assertThat(status("provider unset")).isEqualTo("OK");
        Providers providers = operated.service(Providers.class);
        providers.use(List.of("unset"));
        try {
            assertThat(status("provider unset")).isEqualTo("CRITICAL");
            assertThat(operated.json("/health").get("status").textValue()).isEqualTo("WARN");
        } finally {
            providers.useConfigured();
        }
    }

    private String status(String check) throws Exception {
        return StreamSupport.stream(operated.json("/health").get("checks").spliterator(), false).filter(one -> one.get("name").textValue().equals(check))
                .map(one -> one.get("status").textValue()).findFirst().orElseThrow();
    }

    @Test
    void aProviderThatHasGoneIsNotFound() {
        FakeModel model = operated.model("gone");
        operated.awaitStatus("/health/providers/gone", 200);

        model.close();

        operated.awaitStatus("/health/providers/gone", 404);
    }

    @Test
    void theOverviewSaysWhatEachCheckFound() throws Exception {
        assertThat(operated.json("/health").get("checks")).extracting(check -> check.get("name").textValue())
                .contains("threads", "serving", "fields", "journal", "disk", "doctor");
    }

    @Test
    void anotherPathIsAProblem() throws Exception {
        assertThat(operated.get("/health/nothing").statusCode()).isEqualTo(404);
        assertThat(operated.get("/health/nothing").headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
