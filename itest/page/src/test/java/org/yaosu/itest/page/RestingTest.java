package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A run whose model is left alone says so, and why. */
@InBrowser
class RestingTest {

    private static final String WRONG = "no-such-secret-of-any-account";
    private static final LocatorAssertions.ContainsTextOptions AT_ITS_END = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static Served served;

    private final World world;

    RestingTest(World world) {
        this.world = world;
    }

    @BeforeAll
    static void serve() throws Exception {
        served = Served.start(Map.of("org.yaosu.provider.spark-refused.cfg",
                "url = $[env:YAOSU_SPARK_URL]\nappId = demo\napiKey = demo-key\napiSecret = " + WRONG + "\n"));
    }

    @AfterAll
    static void end() {
        served.close();
    }

    @BothLanguages
    void whoIsRefusedIsNamedWithTheReason(Looks looks) {
        Visit visit = world.visit(served.address(), looks);
        visit.startRun(World.chats(3), "refused");

        assertThat(visit.one("#run .state")).containsText(looks.say("完成", "done"), AT_ITS_END);
        assertThat(visit.one("#run .long-fact")).containsText(looks.say("refused 暂停原因", "refused rests because"));
        assertThat(visit.one("#run .long-fact")).containsText("secret");
        Assertions.assertThat(visit.page().content()).doesNotContain(WRONG);
    }
}
