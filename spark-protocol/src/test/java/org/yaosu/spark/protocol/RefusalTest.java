package org.yaosu.spark.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void anUpgradeIsNone() {
        assertThat(Setup.refusal("HTTP/1.1 101 Switching Protocols\nUpgrade: websocket\n\n")).isEmpty();
    }

    @Test
    void whatIsNoStatusLineIsNoneAsYet() {
        assertThat(Setup.refusal("HTTP/1.1 40")).isEmpty();
        assertThat(Setup.refusal("SSH-2.0\n")).isEmpty();
    }

    @Test
    void aBodyIsWholeByItsLength() {
        assertThat(Setup.refusal("HTTP/1.1 401 Unauthorized\ncontent-length: 4\n\nabc")).contains(
                new Refusal(401, Setup.refusal("HTTP/1.1 401\ncontent-length: 4\n\n").orElseThrow().headers(), "abc", false));
        assertThat(Setup.refusal("HTTP/1.1 401 Unauthorized\ncontent-length: 4\n\nabcd")).get()
                .satisfies(refusal -> assertThat(refusal.whole()).isTrue());
    }

    @Test
    void aBodyInChunksIsWholeWithTheEmptyOne() {
        String begun = "HTTP/1.1 403 Forbidden\nTransfer-Encoding: chunked\n\n4\nabcd\n2;x\nef\n";

        assertThat(Setup.refusal(begun)).get().satisfies(refusal -> {
            assertThat(refusal.body()).isEqualTo("abcdef");
            assertThat(refusal.whole()).isFalse();
        });
        assertThat(Setup.refusal(begun + "0\n\n")).get().satisfies(refusal -> {
            assertThat(refusal.body()).isEqualTo("abcdef");
            assertThat(refusal.whole()).isTrue();
        });
    }

    @Test
    void everyBeginningOfAnAnswerCanBeRead() {
        String answer = "HTTP/1.1 403 Forbidden\nTransfer-Encoding: chunked\n\n4\nabcd\n2\nef\n0\n\n";

        for (int end = 0; end < answer.length() - 2; end++) {
            assertThat(Setup.refusal(answer.substring(0, end)).filter(Refusal::whole)).isEmpty();
        }
    }
}
