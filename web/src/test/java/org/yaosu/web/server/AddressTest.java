package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void aPortThatIsFreeIsFound() throws Exception {
        assertThat(Address.free("127.0.0.1", 0, false).port()).isPositive();
    }

    @Test
    void aPortThatIsTakenIsSaidToBe() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Address.free("127.0.0.1", taken.getLocalPort(), false)).hasMessageContaining("port " + taken.getLocalPort()).hasMessageContaining("--port");
        }
    }

    @Test
    void aPortThatIsNoneIsWrongUse() {
        assertThatThrownBy(() -> Address.free("127.0.0.1", 65_536, false)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--port 65536");
    }

    @Test
    void onlyTheLoopbackIsLocal() {
        assertThat(new Address("127.0.0.1", 1, false).isLocal()).isTrue();
        assertThat(new Address("::1", 1, false).isLocal()).isTrue();
        assertThat(new Address("0.0.0.0", 1, false).isLocal()).isFalse();
    }

    @Test
    void numbersWithColonsStandInBrackets() {
        assertThat(new Address("::1", 80, false).url()).isEqualTo("http://[::1]:80");
    }

    @Test
    void anAddressOfAnotherMachineIsSaidToBe() {
        assertThatThrownBy(() -> Address.free("192.0.2.1", 0, false)).hasMessageContaining("--host 192.0.2.1").hasMessageContaining("no address of this machine");
    }

    @Test
    void withTlsItIsWrittenSo() {
        assertThat(new Address("127.0.0.1", 8443, true).url()).isEqualTo("https://127.0.0.1:8443");
    }
}
