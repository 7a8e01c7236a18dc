package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant TIME = Instant.parse("2023-05-05T10:43:39Z");

    @Test
    void theVendorsExampleGivesTheVendorsSignature() {
        Signature signature = Signature.of(URI.create("wss://spark-api.xf-yun.com/v1.1/chat"), TIME);

        assertThat(signature).isEqualTo(new Signature("spark-api.xf-yun.com", "Fri, 05 May 2023 10:43:39 GMT", "/v1.1/chat"));
        assertThat(signature.sign("MjlmNzkzNmZkMDQ2OTc0ZDdmNGE2ZTZi")).isEqualTo("z5gHdu3pxVV4ADMyk467wOWDQ9q6BQzR3nfMTjc/DaQ=");
    }

    @Test
    void aPortOfTheUrlIsSigned() {
        assertThat(Signature.of(URI.create("ws://127.0.0.1:8090/v3.5/chat"), TIME).host()).isEqualTo("127.0.0.1:8090");
    }

    @Test
    void theSignedUrlHasThreeEncodedParameters() {
        URI url = URI.create("WSS://spark-api.xf-yun.com/v1.1/chat");

        assertThat(Signature.of(url, TIME).signed(url, "key", "secret").toString())
                .matches("wss://spark-api\\.xf-yun\\.com/v1\\.1/chat\\?authorization=[A-Za-z0-9%]+"
                        + "&date=Fri%2C%2005%20May%202023%2010%3A43%3A39%20GMT&host=spark-api\\.xf-yun\\.com");
    }
}
