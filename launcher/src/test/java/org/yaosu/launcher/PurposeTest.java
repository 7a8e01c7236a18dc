package org.yaosu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeTest {

    private static final String JETTY = "org.apache.felix.http.jetty12";

    @Test
    void onlyWhatServesHasHttp() {
        assertThat(Arguments.of(List.of("serve", "--port", "0")).purpose().installs(JETTY)).isTrue();
        assertThat(Arguments.of(List.of("help", "serve")).purpose().installs(JETTY)).isFalse();
        assertThat(Arguments.of(List.of("extract", "serve")).purpose().installs(JETTY)).isFalse();
        assertThat(Purpose.EMBEDDED.installs(JETTY)).isFalse();
    }

    @Test
    void nothingListensUntilACommandWantsItTo() {
        assertThat(List.of(Purpose.SERVER, Purpose.SHELL)).noneMatch(purpose -> purpose.starts(JETTY));
    }

    @Test
    void everyCommandIsListedWhateverServesIt() {
        assertThat(Purpose.COMMAND.installs("org.yaosu.web")).isTrue();
    }
}
