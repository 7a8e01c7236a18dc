package org.yaosu.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwapCommandTest {

    private final GogoSession gogo = new GogoSession("").with("swap", new SwapCommand());

    @AfterEach
    void close() {
        gogo.close();
    }

    private Object run(String... words) throws Exception {
        return new Commands(gogo.session).get("swap").execute(gogo.session, new ArrayList<>(List.of(words)));
    }

    @Test
    void theUsageNamesBothVersions() {
        assertThat(Usage.of("swap", new SwapCommand()).orElseThrow().line())
                .isEqualTo("swap OLD JAR [--dry-run] [--start START] [--drain DRAIN] [--refresh]");
    }

    @Test
    void withoutANewVersionNothingIsDone() {
        assertThatThrownBy(() -> run("org.example")).isInstanceOf(CommandException.class).hasMessageContaining("swap needs JAR");
    }

    @Test
    void withoutASwapperItIsSaidWhoIsMissing() {
        assertThatThrownBy(() -> run("org.example", "next.jar", "--dry-run")).isInstanceOf(CommandException.class)
                .hasMessageContaining("org.yaosu.deployment");
    }
}
