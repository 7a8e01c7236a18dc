package org.yaosu.provider.spark;

import java.time.Duration;
import java.util.Optional;
import org.yaosu.provider.kit.Endpoint;
import org.yaosu.provider.kit.Endpoint.Plain;
import org.yaosu.provider.kit.ProviderTraits;
import org.yaosu.provider.kit.Secret;
import org.yaosu.spark.protocol.SparkAccount;
import org.yaosu.spark.protocol.SparkSettings;
import org.yaosu.spark.protocol.SparkSettings.Generation;
import org.yaosu.spark.protocol.SparkSettings.Limits;

/** The settings of one provider, checked, with what the URL says in place of those that are not set. */
record SparkModel(SparkSettings settings, ProviderTraits traits) {

    /** How the names of the environment variables for the keys begin. */
    private static final String VARIABLES = "YAOSU_SPARK_";

    /** In tokens; for a model that is not known. */
    private static final int WINDOW = 8192;

    /** In tokens; what every model known can answer. */
    private static final int ANSWER = 4096;

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    static SparkModel of(SparkConfig config) {
        Endpoint endpoint = Endpoint.of("url", config.url(), Endpoint.Protocol.WEB_SOCKET, Plain.LOOPBACK_ONLY);
        Optional<KnownModel> known = KnownModel.at(endpoint.uri());
        String domain = config.domain().isBlank() ? known.map(KnownModel::domain).orElse("") : config.domain();
        SparkAccount account = new SparkAccount(config.appId(), Secret.of(config.apiKey()), Secret.of(config.apiSecret()), "", config.uid());
        int answer = config.maxTokens() != 0 ? config.maxTokens() : known.map(KnownModel::mostTokens).orElse(ANSWER);
        Generation generation = new Generation(config.temperature(), config.topK(), answer,
                known.map(KnownModel::mostTokens).orElse(Integer.MAX_VALUE));
        Limits limits = new Limits(Duration.ofSeconds(config.connectLimit()), Duration.ofSeconds(config.timeLimit()));
        SparkSettings settings = new SparkSettings(endpoint, domain, account, generation, limits, account.problem(VARIABLES, false));
        return new SparkModel(settings, traits(config, known, settings));
    }

    private static ProviderTraits traits(SparkConfig config, Optional<KnownModel> known, SparkSettings settings) {
        String domain = settings.domain();
        String title = known.filter(model -> model.domain().equals(domain)).map(KnownModel::title).orElse(domain);
        int window = config.window() != 0 ? config.window() : known.map(KnownModel::window).orElse(WINDOW);
        return new ProviderTraits(config.id(), title, window, config.windowCharacters(), config.concurrency(), config.rate(),
                config.promptPrice(), config.completionPrice(), config.remote(), false, false, config.template(),
                settings.generation().maxTokens(), config.account(), settings.variant());
    }
}
