package org.yaosu.provider.finetuned;

import java.net.URI;

/** The forms in which the vendor serves fine-tuned models. Limits are in tokens unless they say otherwise, and the vendor's. */
enum TunedForm {

    /** Of 2024, on Spark Lite. */
    LITE("patch", 4096, 4096, 8000),
    /** Of 2024, on Spark Pro. */
    PRO("patchv3", 4096, 4096, 8000),
    /** Of the MaaS platform: each service has a domain of its own. */
    MAAS("", 2048, 32_768, 0);

    /** How the names of MaaS hosts begin. */
    private static final String MAAS_HOST = "maas-api.";

    private final String domain;
    private final int answer;
    private final int mostTokens;
    private final int windowCharacters;

    TunedForm(String domain, int answer, int mostTokens, int windowCharacters) {
        this.domain = domain;
        this.answer = answer;
        this.mostTokens = mostTokens;
        this.windowCharacters = windowCharacters;
    }

    /** The form of an address. Behind a gateway the host does not tell it, and then a domain other than the 2024 ones does. */
    static TunedForm of(URI url, String domain) {
        boolean own = !domain.isEmpty() && !domain.equals(LITE.domain) && !domain.equals(PRO.domain);
        if (url.getHost().startsWith(MAAS_HOST) || own) {
            return MAAS;
        }
        return url.getPath().equals("/v1.1/chat") ? LITE : PRO;
    }

    /** Empty where the service's card names it. */
    String domain() {
        return domain;
    }

    /** The longest answer asked for, unless it is set. */
    int answer() {
        return answer;
    }

    /** The longest answer that may be asked for. */
    int mostTokens() {
        return mostTokens;
    }

    /** The longest input, in characters; 0 where tokens count. */
    int windowCharacters() {
        return windowCharacters;
    }
}
