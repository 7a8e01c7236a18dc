package org.yaosu.simulator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.yaosu.simulator.Account;
import org.yaosu.simulator.spark.SparkSignature.Signed;

class SparkSignatureTest {

    private static final String HOST = "spark-api.xf-yun.com";
    private static final SparkSignature SIGNATURE = new SparkSignature(
            new Account("app", "key", "MjlmNzkzNmZkMDQ2OTc0ZDdmNGE2ZTZi", ""),
            Clock.fixed(Instant.parse("2023-05-05T10:43:39Z"), ZoneOffset.UTC));

    private static Signed signed(String signature) {
        String words = "api_key=\"key\", algorithm=\"hmac-sha256\", headers=\"host date request-line\", signature=\"" + signature + "\"";
        return new Signed("/v1.1/chat", HOST, Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)),
                "Fri, 05 May 2023 10:43:39 GMT", HOST);
    }

    @Test
    void theDocumentedExampleIsAccepted() {
        assertThat(SIGNATURE.refusal(signed("z5gHdu3pxVV4ADMyk467wOWDQ9q6BQzR3nfMTjc/DaQ="))).isEmpty();
    }

    @Test
    void theDocumentedExampleWithOneOtherLetterIsNot() {
        assertThat(SIGNATURE.refusal(signed("z5gHdu3pxVV4ADMyk467wOWDQ9q6BQzR3nfMTjc/DaR="))).contains(SparkSignature.MISMATCH);
    }
}
