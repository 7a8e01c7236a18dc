package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final String EVENTS = "org.apache.felix.eventadmin";
    private static final String JETTY = "org.apache.felix.http.jetty12";

    @Test
    void onlyWhatServesHasHttp() {
        assertThat(Arguments.of(List.of("serve", "--port", "0")).purpose(false).installs(JETTY)).isTrue();
        assertThat(Arguments.of(List.of("help", "serve")).purpose(false).installs(JETTY)).isFalse();
        assertThat(Arguments.of(List.of("extract", "serve")).purpose(false).installs(JETTY)).isFalse();
        assertThat(Purpose.EMBEDDED.installs(JETTY)).isFalse();
    }

    @Test
    void nothingListensUntilACommandWantsItTo() {
        assertThat(List.of(Purpose.SERVER, Purpose.SHELL)).noneMatch(purpose -> purpose.starts(JETTY));
    }

    @Test
    void nobodyHandsOutEventsThatNobodyHears() {
        assertThat(Purpose.values()).noneMatch(purpose -> purpose.installs(EVENTS) && purpose.starts(EVENTS));
    }

    @Test
    void theWebConsoleIsThereWhereSomebodyWantsItOnly() {
        String console = "org.apache.felix.webconsole";
        assertThat(Arguments.of(List.of("serve")).purpose(true).installs(console)).isTrue();
        assertThat(Arguments.of(List.of("serve")).purpose(false).installs(console)).isFalse();
        assertThat(Arguments.of(List.of("extract")).purpose(true).installs(console)).isFalse();
    }

    @Test
    void anEmbeddedPlatformHasNothingOfOperations() {
        assertThat(List.of("org.yaosu.operations", "org.apache.felix.healthcheck.core", "org.apache.felix.webconsole")).noneMatch(Purpose.EMBEDDED::installs);
    }

    @Test
    void everyCommandIsListedWhateverServesIt() {
        assertThat(Purpose.COMMAND.installs("org.yaosu.web")).isTrue();
    }
}
