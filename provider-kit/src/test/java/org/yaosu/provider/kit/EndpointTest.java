package org.yaosu.provider.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaosu.provider.kit.Endpoint.Plain;
import org.yaosu.provider.kit.Endpoint.Protocol;

class EndpointTest {

    private static Endpoint web(String url) {
        return Endpoint.of("url", url, Protocol.HTTP, Plain.LOOPBACK_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example.com/v1", "HTTPS://api.example.com", " https://api.example.com:8443/v1?x=1 "})
    void anEncryptedAddressIsTakenAnywhere(String url) {
        assertThat(web(url).uri().getHost()).isEqualTo("api.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8000/v1", "http://127.9.8.7", "http://localhost:1", "http://LOCALHOST/", "http://[::1]:1/v1",
            "http://[0:0:0:0:0:0:0:1]/"})
    void aPlainAddressIsTakenOnThisMachine(String url) {
        assertThat(web(url).isLoopback()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/v1", "http://127.0.0.1.example.com/", "http://localhost.example.com/", "http://127.example.com/",
            "http://0.0.0.0:1/", "http://192.168.1.4:8000/", "http://[fe80::1]/"})
    void aPlainAddressElsewhereIsRefusedWithItsSettingAndWhatToDo(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> web(url))
                .withMessage("url is not encrypted and leaves this machine; begin it with https://");
    }

    @Test
    void aPlainAddressElsewhereIsTakenWhereTheSettingsAllowIt() {
        assertThat(Endpoint.of("url", "http://gpu.lan:8000", Protocol.HTTP, Plain.ANYWHERE).isLoopback()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ws://127.0.0.1:1/v1", "wss://example.com/chat"})
    void aWebSocketHasItsOwnSchemes(String url) {
        assertThat(Endpoint.of("url", url, Protocol.WEB_SOCKET, Plain.LOOPBACK_ONLY).uri()).hasToString(url);
        assertThatIllegalArgumentException().isThrownBy(() -> web(url)).withMessage("url must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/v1", "", "file:///etc", "https:///v1", "https://my_host/v1", "https://h:0/", "https://h:65536/",
            "https://h/#a", "https://h/ v1", "https:h"})
    void whatIsNoAddressOfAServiceIsRefusedByItsSetting(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> web(url)).withMessageStartingWith("url ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:k-123@example.com/v1", "https://k-123@example.com/v1", "https://exa mple.com/?key=k-123"})
    void aMessageNeverRepeatsAnAddress(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> web(url)).withNoCause().withMessageNotContaining("k-123");
    }

    @Test
    void aPlainAddressElsewhereIsWarnedOfOnce() {
        assertThat(logged(() -> Endpoint.of("url", "http://once.lan:8000/a", Protocol.HTTP, Plain.ANYWHERE),
                () -> Endpoint.of("url", "http://once.lan:8000/b", Protocol.HTTP, Plain.ANYWHERE))).singleElement()
                .satisfies(entry -> assertThat(entry.getLevel()).isEqualTo(Level.WARNING))
                .extracting(new SimpleFormatter()::formatMessage).isEqualTo("url = http://once.lan:8000 is not encrypted: keys and chats travel in clear text");
    }

    @Test
    void aPlainAddressOnThisMachineIsToldOnceAndInBrief() {
        assertThat(logged(() -> web("http://127.0.0.7:1/v1"), () -> web("http://127.0.0.7:1/v1"))).singleElement()
                .satisfies(entry -> assertThat(entry.getLevel()).isEqualTo(Level.INFO))
                .extracting(new SimpleFormatter()::formatMessage).isEqualTo("url = http://127.0.0.7:1 is not encrypted");
    }

    private static List<LogRecord> logged(Runnable... makers) {
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(Endpoint.class.getName());
        Filter before = logger.getFilter();
        logger.setFilter(entry -> !logged.add(entry));
        try {
            Stream.of(makers).forEach(Runnable::run);
        } finally {
            logger.setFilter(before);
        }
        return logged;
    }
}
