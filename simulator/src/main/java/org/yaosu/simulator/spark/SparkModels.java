package org.yaosu.simulator.spark;

import java.util.List;
import java.util.Optional;

/** The models of Spark's documents. Whether a service closes by itself differs and is not documented: here it does for some. */
public final class SparkModels {

    private static final int K = 1024;

    private static final List<SparkModel> MODELS = List.of(
            plain("/v1.1/chat", "lite", 8 * K, 4096, true, false),
            plain("/v3.1/chat", "generalv3", 8 * K, 8192, true, false),
            plain("/chat/pro-128k", "pro-128k", 128 * K, 4096, true, false),
            plain("/v3.5/chat", "generalv3.5", 8 * K, 8192, false, true),
            plain("/chat/max-32k", "max-32k", 32 * K, 8192, false, true),
            plain("/v4.0/chat", "4.0Ultra", 8 * K, 8192, false, true),
            new SparkModel("/v1/x1", "spark-x", 64 * K, 0, 64 * K, 64 * K, false, false, true, false),
            new SparkModel("/v3.1/chat", "patchv3", 0, 8000, 4096, 4096, true, true, false, false),
            new SparkModel("/v1.1/chat", "patch", 0, 8000, 4096, 4096, true, true, false, false));

    /** A model published on MaaS has a domain of its own. */
    private static final SparkModel MAAS = new SparkModel("/v1.1/chat", "", 8192, 0, 32768, 2048, true, false, false, false);

    private SparkModels() {
    }

    private static SparkModel plain(String path, String domain, int window, int maxTokens, boolean closes, boolean searches) {
        return new SparkModel(path, domain, window, 0, maxTokens, Math.min(maxTokens, 4096), false, closes, false, searches);
    }

    /** Whether some model has this path. */
    public static boolean serve(String path) {
        return MODELS.stream().anyMatch(model -> model.path().equals(path));
    }

    /** The names of the models that anybody may use. */
    public static List<String> names() {
        return MODELS.stream().filter(model -> !model.tuned()).map(SparkModel::domain).toList();
    }

    /** The window of the model of this name, in tokens. */
    public static Optional<Integer> window(String name) {
        return MODELS.stream().filter(model -> !model.tuned() && model.domain().equals(name)).map(SparkModel::window).findFirst();
    }

    /** The model of this name at this path. */
    static Optional<SparkModel> find(String path, String domain) {
        Optional<SparkModel> known = MODELS.stream().filter(model -> model.domain().equals(domain)).findFirst();
        if (known.isPresent()) {
            return known.filter(model -> model.path().equals(path));
        }
        return MAAS.path().equals(path) && !domain.isEmpty() ? Optional.of(MAAS) : Optional.empty();
    }
}
