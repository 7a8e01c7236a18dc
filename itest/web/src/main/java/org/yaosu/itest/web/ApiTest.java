package org.yaosu.itest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** The API where nobody is in service who could do what it is asked for. */
@ExtendWith(BundleContextExtension.class)
@Timeout(120)
class ApiTest {

    private FakeResponder responder;
    private Served served;

    @BeforeEach
    void serve(@InjectBundleContext BundleContext context) throws Exception {
        responder = new FakeResponder(context);
        served = Served.with(context, Map.of());
    }

    @AfterEach
    void end() throws Exception {
        served.close();
        responder.close();
    }

    private Reply ask(String method, String target, String type, String body) throws Exception {
        return Caller.ask(served.port(), Caller.request(method, "/api/v1" + target, "Content-Type: " + type + "\r\n", body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoIsMissingIsNamed() throws Exception {
        Reply reply = ask("GET", "/comparisons?a=1&b=2", "application/json", "");

        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.headers()).containsEntry("retry-after", "1");
        assertThat(reply.json().get("detail").textValue()).contains("start the bundle org.yaosu.evaluation");
    }

    @Test
    void bundlesTakeATokenEvenWhereNothingElseDoes() throws Exception {
        assertThat(ask("POST", "/swaps?bundle=x", "application/java-archive", "jar").status()).isEqualTo(403);
    }

    @Test
    void theDescriptionIsThere() throws Exception {
        assertThat(ask("GET", "/openapi.json", "application/json", "").json().get("openapi").textValue()).startsWith("3.1");
    }
}
