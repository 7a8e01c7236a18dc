package org.yaosu.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageGuardTest {

    private final PageGuard guard = new PageGuard(OwnNames.of(new Address("127.0.0.1", 8080, false), "dialogue.example"), false);

    @Test
    void whoSendsNothingOfBrowsersIsServed() {
        assertThat(guard.allows(null, List.of(), List.of())).isTrue();
        assertThat(guard.allows("localhost:8080", List.of(), List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "HTTP://LOCALHOST:8080", "https://dialogue.example"})
    void itsOwnPagesAreServed(String origin) {
        assertThat(guard.allows("localhost:8080", List.of(origin), List.of("same-origin"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "http://evil.example:8080", "null", "http://localhost:3000", "http://localhost", ""})
    void pagesFromElsewhereAreNot(String origin) {
        assertThat(guard.allows("localhost:8080", List.of(origin), List.of())).isFalse();
    }

    @Test
    void anAddressThatSomebodyTypedIsServed() {
        assertThat(guard.allows("localhost:8080", List.of(), List.of("none"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatABrowserSendsForAnotherSiteIsNot(String site) {
        assertThat(guard.allows("localhost:8080", List.of(), List.of(site))).isFalse();
    }

    @Test
    void aLinkLeadsToThePageAlone() {
        assertThat(PageGuard.isLink("GET", "/", List.of("navigate"), List.of("document"))).isTrue();
        assertThat(PageGuard.isLink("POST", "/", List.of("navigate"), List.of("document"))).isFalse();
        assertThat(PageGuard.isLink("GET", "/dialogue", List.of("navigate"), List.of("document"))).isFalse();
        assertThat(PageGuard.isLink("GET", null, List.of("navigate"), List.of("document"))).isFalse();
        assertThat(PageGuard.isLink("GET", "/", List.of("navigate"), List.of("iframe"))).isFalse();
        assertThat(PageGuard.isLink("GET", "/", List.of("no-cors"), List.of("document"))).isFalse();
        assertThat(PageGuard.isLink("GET", "/", List.of("navigate", "no-cors"), List.of("document"))).isFalse();
        assertThat(PageGuard.isLink("GET", "/", List.of(), List.of())).isFalse();
    }

    @Test
    void underAnotherNameNothingIsServed() {
        assertThat(guard.allows("evil.example:8080", List.of(), List.of())).isFalse();
    }

    @Test
    void ofTwoOriginsNoneMayBeForeign() {
        assertThat(guard.allows("localhost:8080", List.of("http://localhost:8080", "http://evil.example"), List.of())).isFalse();
    }

    @Test
    void whereThereIsTlsAPageWithoutIsForeign() {
        PageGuard tls = new PageGuard(OwnNames.of(new Address("127.0.0.1", 8443, true), "dialogue.example"), true);

        assertThat(tls.allows("localhost:8443", List.of("https://localhost:8443"), List.of())).isTrue();
        assertThat(tls.allows("localhost:8443", List.of("http://localhost:8443"), List.of())).isFalse();
        assertThat(tls.allows("localhost:8443", List.of("http://dialogue.example"), List.of())).isFalse();
    }
}
