package org.yaosu.provider.spark;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** The models that the vendor's documents name, by the path of their address. Windows and longest answers are in tokens, and the vendor's. */
enum KnownModel {

    LITE("Spark Lite", "/v1.1/chat", "lite", 8192, 4096),
    PRO("Spark Pro", "/v3.1/chat", "generalv3", 8192, 8192),
    PRO_128K("Spark Pro-128K", "/chat/pro-128k", "pro-128k", 131_072, 4096),
    MAX("Spark Max", "/v3.5/chat", "generalv3.5", 8192, 8192),
    MAX_32K("Spark Max-32K", "/chat/max-32k", "max-32k", 32_768, 8192),
    ULTRA("Spark 4.0 Ultra", "/v4.0/chat", "4.0Ultra", 8192, 8192),
    X1_5("Spark X1.5", "/v1/x1", "spark-x", 65_536, 65_536);

    private final String title;
    private final String path;
    private final String domain;
    private final int window;
    private final int mostTokens;

    KnownModel(String title, String path, String domain, int window, int mostTokens) {
        this.title = title;
        this.path = path;
        this.domain = domain;
        this.window = window;
        this.mostTokens = mostTokens;
    }

    /** The model at an address, on whatever host: a gateway keeps the vendor's paths. */
    static Optional<KnownModel> at(URI url) {
        return Stream.of(values()).filter(model -> model.path.equals(url.getPath())).findFirst();
    }

    String title() {
        return title;
    }

    String domain() {
        return domain;
    }

    int window() {
        return window;
    }

    /** The longest answer. */
    int mostTokens() {
        return mostTokens;
    }
}
