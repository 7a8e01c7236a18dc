package org.yaosu.itest.web;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.framework.BundleContext;
import org.yaosu.api.extract.Customers;
import org.yaosu.api.extract.Extraction;
import org.yaosu.api.extract.ExtractionOptions;
import org.yaosu.api.extract.Extractor;
import org.yaosu.api.extract.ModelChoice;
import org.yaosu.api.format.Transcripts;

/** A server that operators look at, and the platform behind it. */
final class Operated implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BundleContext context;
    private final Served served;
    private final List<FakeModel> models = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Operated(BundleContext context) throws Exception {
        this.context = context;
        this.served = Served.with(context, Map.of());
        awaitPage("/metrics", page -> page.contains("yaosu_info"));
        awaitPage("/health/live", page -> page.contains("status"));
    }

    /** What is at this path. */
    HttpResponse<String> get(String path, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path).body());
    }

    /** Waits for a page: figures and health come a moment after what they tell of. */
    String awaitPage(String path, Predicate<String> wanted) {
        return await().atMost(PATIENCE).ignoreExceptions().until(() -> get(path).body(), wanted);
    }

    void awaitStatus(String path, int status) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> get(path).statusCode(), code -> code == status);
    }

    /** The value of a series, such as {@code yaosu_model_calls_total{outcome="ok",provider="a"}}; empty where there is none. */
    Optional<Double> figure(String series) throws IOException {
        return get("/metrics").body().lines().filter(line -> line.startsWith(series + " ")).findFirst()
                .map(line -> Double.valueOf(line.substring(series.length() + 1)));
    }

    /** Waits until a series is more than it was. */
    double awaitMore(String series, double than) {
        return await().atMost(PATIENCE).until(() -> figure(series), value -> value.isPresent() && value.get() > than).orElseThrow();
    }

    /** Extracts a chat; with no id the finders answer alone. */
    Extraction extract(String id, String text, String... providers) {
        ModelChoice choice = new ModelChoice(Optional.of(List.of(providers)), Optional.empty(), 0, Optional.empty());
        return service(Extractor.class).extract(service(Transcripts.class).read(id, text), new ExtractionOptions(Customers.ONE, choice));
    }

    /** A service of this moment, once it is there. */
    <T> T service(Class<T> type) {
        return context.getService(await().atMost(PATIENCE).until(() -> context.getServiceReference(type), reference -> reference != null));
    }

    /** A provider that is there until this is closed, unless it is closed before. */
    FakeModel model(String id) {
        FakeModel model = new FakeModel(context, id);
        models.add(model);
        return model;
    }

    @Override
    public void close() {
        models.forEach(FakeModel::close);
        served.close();
    }
}
