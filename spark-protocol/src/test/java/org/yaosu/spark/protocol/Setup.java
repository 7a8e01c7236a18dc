package org.yaosu.spark.protocol;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.yaosu.api.model.Message;
import org.yaosu.api.model.ModelRequest;
import org.yaosu.provider.kit.Endpoint;
import org.yaosu.provider.kit.ProviderTraits;
import org.yaosu.provider.kit.Secret;
import org.yaosu.spark.protocol.SparkSettings.Generation;
import org.yaosu.spark.protocol.SparkSettings.Limits;

/** A provider's settings, with the keys of the simulator's account unless a test says otherwise. */
record Setup(URI url, String key, String secret, String resource, String uid, Duration connectLimit, Clock clock) {

    static final String KEY = "demo-key";
    static final String SECRET = "demo-secret";

    Setup(URI url) {
        this(url, KEY, SECRET, "", "", Duration.ofSeconds(30), Clock.systemUTC());
    }

    Setup keys(String otherKey, String otherSecret) {
        return new Setup(url, otherKey, otherSecret, resource, uid, connectLimit, clock);
    }

    Setup resource(String other) {
        return new Setup(url, key, secret, other, uid, connectLimit, clock);
    }

    Setup uid(String other) {
        return new Setup(url, key, secret, resource, other, connectLimit, clock);
    }

    Setup connectLimit(Duration other) {
        return new Setup(url, key, secret, resource, uid, other, clock);
    }

    Setup clock(Clock other) {
        return new Setup(url, key, secret, resource, uid, connectLimit, other);
    }

    SparkSettings settings() {
        SparkAccount account = new SparkAccount("demo", Secret.of(key), Secret.of(secret), resource, uid);
        return new SparkSettings(Endpoint.of("url", url.toString(), Endpoint.Protocol.WEB_SOCKET, Endpoint.Plain.LOOPBACK_ONLY),
                resource.isEmpty() ? "generalv3.5" : "patchv3", account, new Generation(0.5, 4, 4096, 8192),
                new Limits(connectLimit, Duration.ofSeconds(30)), account.problem("YAOSU_SPARK_", false));
    }

    SparkModelProvider provider() {
        return new SparkModelProvider(settings(), new ProviderTraits("p", "Spark Max", 8192, 0, 2, 0, 0, 0, true, false, false, "", 0, "", ""), clock);
    }

    static ModelRequest ask(String text) {
        return ask(text, Duration.ofSeconds(30));
    }

    static ModelRequest ask(String text, Duration limit) {
        return new ModelRequest(List.of(new Message(Message.Author.USER, text)), OptionalDouble.empty(), OptionalInt.empty(), false, limit);
    }

    Failures failures(String chat) {
        return new Failures(settings(), ask(chat).messages(), clock);
    }

    static Optional<Refusal> refusal(String answer) {
        return Refusal.read(answer.replace("\n", "\r\n"));
    }
}
