package org.yaosu.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitorTest {

    private static Visitor from(String address, Map<String, String> headers, Object caller) {
        return new Visitor((HttpServletRequest) Proxy.newProxyInstance(VisitorTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getAttribute" -> caller;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    @Test
    void thisMachineIsLocal() {
        assertThat(from("127.0.0.1", Map.of(), null).local()).isTrue();
        assertThat(from("0:0:0:0:0:0:0:1", Map.of(), null).local()).isTrue();
    }

    @Test
    void othersAreNot() {
        assertThat(from("192.0.2.1", Map.of(), null).local()).isFalse();
    }

    @Test
    void whoseAddressIsUnknownIsNot() {
        assertThat(from(null, Map.of(), null).local()).isFalse();
        assertThat(from("", Map.of(), null).local()).isFalse();
    }

    @Test
    void whoComesThroughAProxyOnThisMachineIsNot() {
        assertThat(from("127.0.0.1", Map.of("X-Forwarded-For", "192.0.2.1"), null).local()).isFalse();
        assertThat(from("127.0.0.1", Map.of("Forwarded", "for=192.0.2.1"), null).local()).isFalse();
        assertThat(from("127.0.0.1", Map.of("X-Real-IP", "192.0.2.1"), null).local()).isFalse();
        assertThat(from("127.0.0.1", Map.of("Via", "1.1 proxy"), null).local()).isFalse();
    }

    @Test
    void whoWasLetInIsKnown() {
        assertThat(from("192.0.2.1", Map.of(), new Object()).known()).isTrue();
        assertThat(from("127.0.0.1", Map.of(), null).known()).isFalse();
    }
}
