package org.yaosu.spark.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yaosu.provider.kit.Secret;

/**
 * Who asks.
 *
 * @param appId the application's id in the vendor's console
 * @param apiKey the application's key
 * @param apiSecret what connections are signed with
 * @param resourceId names the fine-tuned weights; empty for a model that has none
 * @param uid the user that the service sees; empty for another one at each call, since it refuses a second call of the same user
 */
public record SparkAccount(String appId, Secret apiKey, Secret apiSecret, String resourceId, String uid) {

    /** The service's limit, in characters. */
    private static final int LONGEST_UID = 32;

    /** @throws IllegalArgumentException if the user's name is too long; the message names the setting */
    public SparkAccount {
        appId = appId.strip();
        resourceId = resourceId.strip();
        uid = uid.strip();
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(apiSecret, "apiSecret");
        if (uid.length() > LONGEST_UID) {
            throw new IllegalArgumentException("uid has " + uid.length() + " characters; the service takes " + LONGEST_UID);
        }
    }

    /**
     * What is missing, and where to set it.
     *
     * @param variables how the names of the environment variables begin, such as {@code YAOSU_SPARK_}
     * @param tuned whether the model has weights of its own to name
     */
    public Optional<String> problem(String variables, boolean tuned) {
        Map<String, String> missing = new LinkedHashMap<>();
        note(missing, appId.isEmpty(), "appId", "APP_ID");
        note(missing, apiKey.isEmpty(), "apiKey", "API_KEY");
        note(missing, apiSecret.isEmpty(), "apiSecret", "API_SECRET");
        note(missing, tuned && resourceId.isEmpty(), "resourceId", "RESOURCE_ID");
        return missing.isEmpty() ? Optional.empty() : Optional.of("not set: " + String.join(", ", missing.keySet())
                + "; set it in the configuration, or in the environment as " + variables + String.join(", " + variables, missing.values()));
    }

    private static void note(Map<String, String> missing, boolean absent, String setting, String variable) {
        if (absent) {
            missing.put(setting, variable);
        }
    }

    /** The user of the next call. */
    String user() {
        return uid.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : uid;
    }

    /** The text without this account's keys. */
    String hideIn(String text) {
        String hidden = apiSecret.hideIn(apiKey.hideIn(text));
        return Secret.of(resourceId).hideIn(Secret.of(appId).hideIn(hidden));
    }
}
