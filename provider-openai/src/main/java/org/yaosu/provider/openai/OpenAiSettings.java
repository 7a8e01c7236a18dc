package org.yaosu.provider.openai;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.yaosu.provider.kit.Endpoint;
import org.yaosu.provider.kit.Endpoint.Plain;
import org.yaosu.provider.kit.Endpoint.Protocol;
import org.yaosu.provider.kit.ProviderTraits;
import org.yaosu.provider.kit.Secret;
import org.yaosu.provider.kit.Variant;

/**
 * The checked settings.
 *
 * @param endpoint the full address; empty where it is not set
 */
record OpenAiSettings(ProviderTraits traits, Optional<Endpoint> endpoint, Secret apiKey, List<Header> headers, OptionalDouble temperature,
        OptionalInt maxTokens, boolean stream, boolean streamUsage, Duration timeLimit, Duration connectLimit) {

    private static final String COMPLETIONS = "/chat/completions";

    OpenAiSettings {
        headers = List.copyOf(headers);
    }

    /** @throws IllegalArgumentException with the name of the setting that cannot be used */
    static OpenAiSettings from(OpenAiConfig config) {
        if (config.maxTokens() < 0) {
            throw new IllegalArgumentException("maxTokens must be at least 0");
        }
        if (!Double.isFinite(config.temperature())) {
            throw new IllegalArgumentException("temperature must be a number; below 0 for the service's default");
        }
        Optional<Endpoint> endpoint = endpoint(config);
        List<Header> headers = Header.parse(config.headers());
        return new OpenAiSettings(traits(config, variant(config, endpoint, headers)), endpoint, key(config), headers,
                config.temperature() < 0 ? OptionalDouble.empty() : OptionalDouble.of(config.temperature()),
                config.maxTokens() == 0 ? OptionalInt.empty() : OptionalInt.of(config.maxTokens()),
                config.stream(), config.streamUsage(), seconds("timeLimit", config.timeLimit()), seconds("connectLimit", config.connectLimit()));
    }

    private static ProviderTraits traits(OpenAiConfig config, String variant) {
        return new ProviderTraits(config.id(), config.model(), config.window(), config.windowCharacters(), config.concurrency(), config.rate(),
                config.promptPrice(), config.completionPrice(), config.remote(), config.json(), config.tuned(), config.template(), config.maxTokens(), config.account(),
                variant);
    }

    /** A header may choose the weights, as lora_id does. One that may be a key is no part of it, and neither is what follows a question mark in the URL. */
    private static String variant(OpenAiConfig config, Optional<Endpoint> endpoint, List<Header> headers) {
        List<String> telling = headers.stream().filter(Header::isOpen).map(header -> header.name() + ": " + header.value().reveal()).toList();
        return Variant.of(endpoint.map(Endpoint::toString).orElse(""), config.model().strip(), config.temperature(), config.maxTokens(), config.json(), telling);
    }

    private static Secret key(OpenAiConfig config) {
        Secret key = Secret.of(config.apiKey());
        if (key.reveal().chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new IllegalArgumentException("apiKey holds characters that no key has; copy it anew");
        }
        return key;
    }

    private static Optional<Endpoint> endpoint(OpenAiConfig config) {
        if (config.url().isBlank()) {
            return Optional.empty();
        }
        String url = complete(config.url().strip());
        return Optional.of(Endpoint.of("url", url, Protocol.HTTP, config.plainHttp() ? Plain.ANYWHERE : Plain.LOOPBACK_ONLY));
    }

    private static String complete(String url) {
        int query = url.indexOf('?');
        String address = query < 0 ? url : url.substring(0, query);
        String rest = query < 0 ? "" : url.substring(query);
        String base = address.replaceFirst("/+$", "");
        if (base.endsWith(COMPLETIONS)) {
            return base + rest;
        }
        boolean bare = base.indexOf('/', base.indexOf("://") + 3) < 0;
        return base + (bare ? "/v1" : "") + COMPLETIONS + rest;
    }

    private static Duration seconds(String setting, int seconds) {
        if (seconds < 1) {
            throw new IllegalArgumentException(setting + " must be at least 1 second");
        }
        return Duration.ofSeconds(seconds);
    }

    /** What is missing, and where to set it. */
    Optional<String> problem() {
        List<String> missing = new ArrayList<>();
        if (endpoint.isEmpty()) {
            missing.add("url (environment variable YAOSU_OPENAI_URL)");
        }
        if (apiKey.isEmpty() && headers.stream().noneMatch(Header::isKey) && !endpoint.map(Endpoint::isLoopback).orElse(false)) {
            missing.add("apiKey (YAOSU_OPENAI_API_KEY)");
        }
        if (traits.model().isBlank()) {
            missing.add("model (YAOSU_OPENAI_MODEL)");
        }
        return missing.isEmpty() ? Optional.empty()
                : Optional.of("not set: " + String.join(", ", missing) + "; set them in its configuration or in the environment");
    }

    /** Where calls go; only without a {@link #problem()}. */
    URI uri() {
        return endpoint.orElseThrow().uri();
    }

    /** The text without any key of these settings; every header counts as one. */
    String hideKeysIn(String text) {
        String hidden = apiKey.hideIn(text);
        for (Header header : headers) {
            hidden = header.hideIn(hidden);
        }
        return hidden;
    }
}
