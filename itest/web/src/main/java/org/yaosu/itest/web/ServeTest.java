package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** What the command leaves as it was. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
@Timeout(120)
class ServeTest {

    private static final String JSON = "{\"subtrack\": \"chitchat\", \"history\": [\"你 好\"]}";

    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of());
    }

    @AfterEach
    void end() {
        served.close();
        responder.close();
    }

    @Test
    void aServerThatCannotBeReplacedGoesOn() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> served.run("yaosu:serve --port " + taken.getLocalPort())).hasStackTraceContaining("cannot be listened on");
        }

        assertThat(Caller.post(served.port(), JSON).code()).isZero();
    }

    @Test
    void itsSettingsAreForTheNextOne(@InjectService ConfigurationAdmin admin, @InjectBundleContext BundleContext context) throws Exception {
        Configuration settings = admin.getConfiguration("org.yaosu.web", "?");
        settings.update(new Hashtable<>(Map.of("hosts", new String[] {"dialogue.example"})));
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> context.getAllServiceReferences(null, "(&(osgi.command.function=serve)(hosts=dialogue.example))") != null);

            assertThat(Caller.post(served.port(), JSON).code()).isZero();
        } finally {
            settings.delete();
        }
    }

    @Test
    void nobodyElseIsLetInWithoutATokenOrTls() {
        assertThatThrownBy(() -> served.run("yaosu:serve --port 0 --host 0.0.0.0")).hasStackTraceContaining("./yaosu token").hasStackTraceContaining("--tls-keystore");
    }

    @Test
    void anAddressThatThisMachineHasNotIsSaidToBeNone(@InjectService ConfigurationAdmin admin) throws Exception {
        Configuration token = admin.getFactoryConfiguration("org.yaosu.web.token", "guest", "?");
        token.update(new Hashtable<>(Map.of("sha256", "0".repeat(64), "scope", "read")));
        try {
            assertThatThrownBy(() -> served.run("yaosu:serve --port 0 --host 192.0.2.1")).hasStackTraceContaining("192.0.2.1 is no address of this machine");
        } finally {
            token.delete();
        }
    }

    @Test
    void aTokenThatCannotBeUsedLetsNobodyIn(@InjectService ConfigurationAdmin admin) throws Exception {
        Configuration token = admin.getFactoryConfiguration("org.yaosu.web.token", "guest", "?");
        token.update(new Hashtable<>(Map.of("sha256", "0".repeat(64), "scope", "root")));
        try {
            served.again("");

            assertThat(Caller.post(served.port(), JSON).status()).isEqualTo(401);
        } finally {
            token.delete();
        }
    }

    @Test
    void whereATokenWasNeededItStaysNeededThoughItIsGone(@InjectService ConfigurationAdmin admin) throws Exception {
        Configuration token = admin.getFactoryConfiguration("org.yaosu.web.token", "guest", "?");
        token.update(new Hashtable<>(Map.of("sha256", "0".repeat(64), "scope", "read")));
        await().until(() -> Caller.post(served.port(), JSON).status() == 401);

        token.delete();
        awaitTurn(admin);
        // now there is none at all
        assertThat(Caller.post(served.port(), JSON).status()).isEqualTo(401);
    }

    /** Configurations are handed out one after the other: where a second token has come and gone, the first one is gone too. */
    private void awaitTurn(ConfigurationAdmin admin) throws Exception {
        String text = "a_token_of_a_test_0123456789abcdefghijkl";
        Configuration next = admin.getFactoryConfiguration("org.yaosu.web.token", "next", "?");
        next.update(new Hashtable<>(Map.of("token", text, "scope", "extract")));
        await().until(() -> asked(text) == 200);
        next.delete();
        await().until(() -> asked(text) == 401);
    }

    private int asked(String token) throws Exception {
        return Caller.ask(served.port(), Caller.request("POST", "/dialogue", "Authorization: Bearer " + token + "\r\n", JSON.getBytes(StandardCharsets.UTF_8))).status();
    }

    @Test
    void withoutATokenWhatAProxySendsOnMayNotChooseProviders() throws Exception {
        assertThat(Caller.ask(served.port(), Caller.request("GET", "/other", "X-Forwarded-For: 192.0.2.7\r\n", new byte[0])).status()).isEqualTo(401);
        assertThat(Caller.ask(served.port(), Caller.request("GET", "/other", "", new byte[0])).status()).isEqualTo(404);
    }

    @Test
    void aConfigurationOfSomebodyElseIsNeitherFollowedNorTakenAway(@InjectService ConfigurationAdmin admin) throws Exception {
        served.stop();
        Configuration others = admin.getConfiguration("org.apache.felix.http", "?");
        others.update(new Hashtable<>(Map.of("org.apache.felix.http.enable", false)));
        try {
            assertThatThrownBy(() -> served.run("yaosu:serve --port 0")).hasStackTraceContaining("org.apache.felix.http");

            assertThat(admin.getConfiguration("org.apache.felix.http", "?").getProperties().get("org.apache.felix.http.enable")).isEqualTo(false);
        } finally {
            others.delete();
        }
    }
}
