package org.yaosu.provider.finetuned;

import java.time.Duration;
import org.yaosu.provider.kit.Endpoint;
import org.yaosu.provider.kit.Endpoint.Plain;
import org.yaosu.provider.kit.ProviderTraits;
import org.yaosu.provider.kit.Secret;
import org.yaosu.spark.protocol.SparkAccount;
import org.yaosu.spark.protocol.SparkSettings;
import org.yaosu.spark.protocol.SparkSettings.Generation;
import org.yaosu.spark.protocol.SparkSettings.Limits;

/** The settings of one provider, checked, with what the form says in place of those that are not set. */
record TunedModel(SparkSettings settings, ProviderTraits traits) {

    /** How the names of the environment variables for the keys begin. */
    private static final String VARIABLES = "YAOSU_FINETUNED_";

    /** In tokens, in every form. */
    private static final int WINDOW = 8192;

    /** @throws IllegalArgumentException if a setting is wrong; the message names it */
    static TunedModel of(TunedConfig config) {
        Endpoint endpoint = Endpoint.of("url", config.url(), Endpoint.Protocol.WEB_SOCKET, Plain.LOOPBACK_ONLY);
        TunedForm form = TunedForm.of(endpoint.uri(), config.domain().strip());
        String domain = config.domain().isBlank() ? form.domain() : config.domain();
        SparkAccount account = new SparkAccount(config.appId(), Secret.of(config.apiKey()), Secret.of(config.apiSecret()),
                config.resourceId(), config.uid());
        Generation generation = new Generation(config.temperature(), config.topK(),
                config.maxTokens() != 0 ? config.maxTokens() : form.answer(), form.mostTokens());
        Limits limits = new Limits(Duration.ofSeconds(config.connectLimit()), Duration.ofSeconds(config.timeLimit()));
        SparkSettings settings = new SparkSettings(endpoint, domain, account, generation, limits, account.problem(VARIABLES, true));
        return new TunedModel(settings, traits(config, form, settings));
    }

    private static ProviderTraits traits(TunedConfig config, TunedForm form, SparkSettings settings) {
        int characters = config.windowCharacters() == -1 ? form.windowCharacters() : config.windowCharacters();
        return new ProviderTraits(config.id(), "fine-tuned " + settings.domain(), config.window() != 0 ? config.window() : WINDOW, characters,
                config.concurrency(), config.rate(), config.promptPrice(), config.completionPrice(), config.remote(), false, true, config.template(),
                settings.generation().maxTokens(), config.account(), settings.variant());
    }
}
