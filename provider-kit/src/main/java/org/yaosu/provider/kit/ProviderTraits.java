package org.yaosu.provider.kit;

import java.util.Hashtable;
import java.util.Map;
import java.util.Objects;
import org.yaosu.api.model.ProviderProperties;

/**
 * What a provider tells of itself in its service properties; nothing of it is secret. The units are those of
 * {@link ProviderProperties}, the names those of the settings.
 *
 * @param id what people call it; empty for the name of its configuration
 * @param model the model's name, for people
 * @param account whose limits they are; empty for the provider's own
 * @param variant see {@link Variant}
 */
public record ProviderTraits(String id, String model, int window, int windowCharacters, int concurrency, double rate,
        double promptPrice, double completionPrice, boolean remote, boolean json, boolean tuned, String template,
        int completionTokens, String account, String variant) {

    /** @throws IllegalArgumentException if a number is out of its range; the message names the setting */
    public ProviderTraits {
        id = id.strip();
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(template, "template");
        account = account.strip();
        Objects.requireNonNull(variant, "variant");
        atLeast(1, window, "window");
        atLeast(0, windowCharacters, "windowCharacters");
        atLeast(1, concurrency, "concurrency");
        atLeast(0, rate, "rate");
        atLeast(0, promptPrice, "promptPrice");
        atLeast(0, completionPrice, "completionPrice");
        atLeast(0, completionTokens, "maxTokens");
    }

    private static void atLeast(int least, double number, String setting) {
        if (!(number >= least) || Double.isInfinite(number)) {
            throw new IllegalArgumentException(setting + " must be at least " + least);
        }
    }

    ProviderTraits named(String name) {
        return id.isEmpty()
                ? new ProviderTraits(name, model, window, windowCharacters, concurrency, rate, promptPrice, completionPrice,
                        remote, json, tuned, template, completionTokens, account, variant)
                : this;
    }

    /** As {@link ProviderProperties} would be written by the component runtime: an underscore is a dot. */
    Hashtable<String, Object> properties() {
        return new Hashtable<>(Map.ofEntries(
                property("id", id),
                property("model", model),
                property("window", window),
                property("window.characters", windowCharacters),
                property("concurrency", concurrency),
                property("rate", rate),
                property("prompt.price", promptPrice),
                property("completion.price", completionPrice),
                property("remote", remote),
                property("json", json),
                property("tuned", tuned),
                property("template", template),
                property("completion.tokens", completionTokens),
                property("account", account),
                property("variant", variant)));
    }

    private static Map.Entry<String, Object> property(String name, Object value) {
        return Map.entry(ProviderProperties.PREFIX_ + name, value);
    }
}
