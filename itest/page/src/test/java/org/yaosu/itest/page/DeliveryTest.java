package org.yaosu.itest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the page's files come to a browser. */
@InBrowser
class DeliveryTest {

    private final World world;

    DeliveryTest(World world) {
        this.world = world;
    }

    private HttpResponse<String> ask(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(world.address() + path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void theRootIsThePage() throws Exception {
        HttpResponse<String> page = ask("GET", "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=utf-8"));
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void whatABrowserStillHasIsNotSentAgain() throws Exception {
        String tag = ask("GET", "/page/main.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = ask("GET", "/page/main.js", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page/PageServlet.class", "/page/../api/openapi.json", "/page/%2e%2e/api/openapi.json", "/page/none.js", "/page/main.js/"})
    void nothingElseOfTheBundleIsThere(String path) throws Exception {
        assertThat(ask("GET", path).statusCode()).isBetween(400, 404);
    }

    @Test
    void thePageIsOnlyToBeRead() throws Exception {
        assertThat(ask("POST", "/page/main.js").statusCode()).isEqualTo(405);
    }
}
