package org.yaosu.simulator;

import java.util.Objects;

/**
 * The one account that a simulator knows. Prints without its secrets.
 *
 * @param appId the application's id, as it stands in Spark requests
 * @param apiKey the public half of the signing key
 * @param apiSecret the secret half of the signing key
 * @param apiPassword the Bearer key of the OpenAI-style service
 */
public record Account(String appId, String apiKey, String apiSecret, String apiPassword) {

    /** An account of values that anybody may know. */
    public static final Account DEMO = new Account("demo", "demo-key", "demo-secret", "demo-password");

    public Account {
        Objects.requireNonNull(appId, "appId");
        Objects.requireNonNull(apiKey, "apiKey");
        Objects.requireNonNull(apiSecret, "apiSecret");
        Objects.requireNonNull(apiPassword, "apiPassword");
    }

    @Override
    public String toString() {
        return "Account[appId=" + appId + ", apiKey=***, apiSecret=***, apiPassword=***]";
    }
}
