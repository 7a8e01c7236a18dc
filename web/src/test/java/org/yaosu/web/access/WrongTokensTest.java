package org.yaosu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

    private final WrongTokens wrong = new WrongTokens();

    @Test
    void someAreAnsweredAndNoMore() throws Exception {
        for (int count = 0; count < WrongTokens.TRIES; count++) {
            assertThat(wrong.count(client(192, 0, 2, 1))).isTrue();
        }

        assertThat(wrong.count(client(192, 0, 2, 1))).isFalse();
        assertThat(wrong.count(client(192, 0, 2, 2))).isTrue();
    }

    @Test
    void whoHasANetworkIsOneClient() throws Exception {
        for (int count = 0; count < WrongTokens.TRIES; count++) {
            wrong.count(InetAddress.getByName("2001:db8::" + count));
        }

        assertThat(wrong.count(InetAddress.getByName("2001:db8::ffff"))).isFalse();
        assertThat(wrong.count(InetAddress.getByName("2001:db8:0:1::1"))).isTrue();
    }

    @Test
    void howeverManyComeItStaysSmall() throws Exception {
        for (int count = 0; count < 2 * WrongTokens.CLIENTS; count++) {
            wrong.count(client(10, count >> 16, count >> 8, count));
        }

        assertThat(wrong.size()).isEqualTo(WrongTokens.CLIENTS);
    }

    private static InetAddress client(int... bytes) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {(byte) bytes[0], (byte) bytes[1], (byte) bytes[2], (byte) bytes[3]});
    }
}
