package org.yaosu.deployment.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNameWithTheFewestOtherLettersIsMeant() {
        assertThat(Nearest.to("apiSecrt", List.of("apiKey", "apiSecret", "id"))).contains("apiSecret");
    }

    @Test
    void aNameInOtherCaseIsNearest() {
        assertThat(Nearest.to("APIKEY", List.of("apiKey", "apiKeys"))).contains("apiKey");
    }

    @Test
    void aNameThatIsLikeNoneHasNoNearest() {
        assertThat(Nearest.to("colour", List.of("apiKey", "url"))).isEmpty();
    }
}
