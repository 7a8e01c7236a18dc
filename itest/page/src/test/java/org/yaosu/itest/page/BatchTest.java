package org.yaosu.itest.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Files of chats, from their upload to what became of them. */
@InBrowser
class BatchTest {

    private static final int CHATS = 50;
    private static final LocatorAssertions.ContainsTextOptions AT_ITS_END = new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private final World world;

    BatchTest(World world) {
        this.world = world;
    }

    @BothLanguages
    void fiftyChatsAreExtractedWhileTheModelIsSwitched(Looks looks) throws Exception {
        Visit visit = world.visit(looks);
        visit.startRun(World.chats(CHATS), "spark-max");
        assertThat(visit.one("#run .state")).hasText(looks.say("进行中", "running"));
        Page providers = visit.tab("providers");
        Locator spark = providers.locator("[aria-label='spark-max'] [role=switch]");

        spark.click();
        assertThat(spark).hasAttribute("aria-checked", "true");
        spark.click();
        assertThat(spark).hasAttribute("aria-checked", "false");
        providers.close();

        assertThat(visit.one("#run .state").first()).containsText(looks.say("完成", "done"), AT_ITS_END);
        assertThat(visit.one("#run .facts").first()).containsText(String.valueOf(CHATS));
        assertThat(visit.one("#run table").first()).containsText(Visit.SCRIPT);
        Download download = visit.page().waitForDownload(() -> visit.button("下载结果", "Download results").click());
        Assertions.assertThat(Files.readAllLines(download.path())).hasSize(CHATS);
    }

    @BothLanguages
    void twoRunsAreCompared(Looks looks) {
        Visit visit = world.visit(looks);
        byte[] chats = World.chats(6);
        visit.startRun(chats, "none");
        assertThat(visit.one("#run .state")).containsText(looks.say("完成", "done"), AT_ITS_END);
        String first = visit.page().url().replaceAll(".*/", "");
        visit.startRun(chats, "spark-max");
        assertThat(visit.one("#run .state")).containsText(looks.say("完成", "done"), AT_ITS_END);
        String second = visit.page().url().replaceAll(".*/", "");

        visit.open("compare");
        visit.one("#compare select").nth(0).selectOption(first);
        visit.one("#compare select").nth(1).selectOption(second);
        visit.button("比较", "Compare").click();

        assertThat(visit.one("#compare tbody tr")).hasCount(21);
        assertThat(visit.one("#compare h2").first()).hasText(looks.say("总览", "In short"));
    }

    @BothLanguages
    void aRunIsStoppedResumedAndForgotten(Looks looks) {
        Visit visit = world.visit(looks);
        visit.startRun(World.chats(CHATS), "spark-max");

        visit.button("停下", "Stop").click();
        assertThat(visit.one("#run .state")).containsText(looks.say("已停下", "stopped"), AT_ITS_END);
        visit.button("继续", "Resume").click();
        assertThat(visit.one("#run .state")).containsText(looks.say("完成", "done"), AT_ITS_END);

        visit.button("删除批次", "Forget it").click();
        visit.one("dialog button[type=submit]").click();
        visit.page().waitForURL("**/#/runs");
    }

    @Test
    void forgettingIsAskedForFirst() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.startRun(World.chats(2), "none");
        assertThat(visit.one("#run .state")).containsText("done", AT_ITS_END);

        visit.button("删除批次", "Forget it").click();
        visit.page().keyboard().press("Escape");

        assertThat(visit.one("#run .state")).hasText("done");
        assertThat(visit.one("dialog")).hasCount(0);
    }

    @Test
    void aRunIsFollowedWithoutEventsToo() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.page().route("**/api/v1/runs/*", route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                route.abort();
            } else {
                route.resume();
            }
        });

        visit.startRun(World.chats(8), "spark-max");

        assertThat(visit.one("#run .state")).containsText("done", AT_ITS_END);
    }

    @Test
    void anEndThatTellsNothingIsAskedAboutAgain() {
        Visit visit = world.visit(Looks.ENGLISH);
        events(visit, "event: end\ndata: {}\n\n");

        visit.startRun(World.chats(8), "none");

        assertThat(visit.one("#run .state")).containsText("done", AT_ITS_END);
    }

    @Test
    void aRunThatIsForgottenSaysSo() {
        Visit visit = world.visit(Looks.ENGLISH);
        events(visit, "event: gone\ndata: {}\n\n");

        visit.startRun(World.chats(2), "none");

        assertThat(visit.one("#run .problem")).containsText("it was forgotten");
        assertThat(visit.one("#run .actions").first()).isHidden();
    }

    @Test
    void aLostConnectionIsToldUntilItIsBack() {
        Visit visit = world.visit(Looks.ENGLISH);
        AtomicBoolean lost = new AtomicBoolean(true);
        visit.page().route("**/api/v1/runs/*", route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                route.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody(""));
            } else if (lost.get()) {
                route.abort();
            } else {
                route.resume();
            }
        });
        visit.startRun(World.chats(2), "none");
        assertThat(visit.one("#run > .notices .problem")).containsText("The service cannot be reached");
        visit.one("#run > .notices .problem button").focus();

        lost.set(false);

        assertThat(visit.one("#run .state")).containsText("done", AT_ITS_END);
        assertThat(visit.one("#run .problem")).hasCount(0);
        assertThat(visit.one("#run > .notices")).isFocused();
    }

    @Test
    void noBoxOfFormatsIsEmpty() {
        Visit visit = world.visit(Looks.ENGLISH);
        List<Route> held = new CopyOnWriteArrayList<>();
        visit.page().route("**/api/v1/formats", held::add);
        visit.startRun(World.chats(2), "none");
        assertThat(visit.one("#run .state")).containsText("done", AT_ITS_END);
        assertThat(visit.one("#run .facts").first()).isVisible();
        assertThat(visit.one("#run select")).isHidden();
        assertThat(visit.button("下载结果", "Download results")).isVisible();

        visit.page().waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);

        assertThat(visit.one("#run select")).hasValue("jsonl");
    }

    @Test
    void formatsThatWereNotToldAreAskedForAgain() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.page().route("**/api/v1/formats", route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setContentType("application/problem+json")
                .setBody("{\"title\": \"Busy\"}")), new Page.RouteOptions().setTimes(1));
        visit.startRun(World.chats(2), "none");
        assertThat(visit.one("#run [role=group] .problem")).containsText("Busy (503)");
        String run = visit.page().url().replaceAll(".*/", "runs/");

        visit.open("runs").open(run);

        assertThat(visit.one("#run select")).hasValue("jsonl");
        assertThat(visit.one("#run .problem")).hasCount(0);
    }

    @Test
    void whatIsNoBudgetStartsNoRun() {
        Visit visit = world.visit(Looks.ENGLISH).open("runs");
        visit.one("#runs input[type=file]").setInputFiles(new FilePayload("chats.jsonl", "application/jsonl", World.chats(2)));
        visit.one("#runs input[type=number]").pressSequentially("1-2");

        visit.button("开始", "Start").click();

        assertThat(visit.one("#runs input[type=number]")).isFocused();
        visit.one("#runs input[type=number]").fill("");
        visit.button("开始", "Start").click();
        visit.page().waitForURL("**/#/runs/*");
    }

    @Test
    void aComparisonWithARunThatIsGoneLeavesNoBoxEmpty() {
        Visit visit = world.visit(Looks.ENGLISH);
        byte[] chats = World.chats(2);
        visit.startRun(chats, "none");
        visit.startRun(chats, "none");

        visit.open("compare/987654/987655");

        assertThat(visit.one("#compare .problem")).containsText("404");
        assertThat(visit.one("#compare select").first()).hasValue(Pattern.compile("\\d+"));
        assertThat(visit.one("#compare select").last()).hasValue(Pattern.compile("\\d+"));
    }

    /** Has the service tell something else of runs. */
    private static void events(Visit visit, String body) {
        visit.page().route("**/api/v1/runs/*", route -> {
            if (route.request().headers().getOrDefault("accept", "").contains("event-stream")) {
                route.fulfill(new Route.FulfillOptions().setContentType("text/event-stream").setBody(body));
            } else {
                route.resume();
            }
        });
    }

    @Test
    void whatIsPressedLeavesTheFocusBesideIt() {
        Visit visit = world.visit(Looks.ENGLISH);
        visit.startRun(World.chats(CHATS), "spark-max");

        visit.button("停下", "Stop").press("Enter");

        assertThat(visit.one("#run .state")).containsText("stopped", AT_ITS_END);
        assertThat(visit.one("#run [role=group]")).isFocused();
    }

    @Test
    void whatIsNoFileOfChatsIsRefusedWithItsReason() {
        Visit visit = world.visit(Looks.ENGLISH).open("runs");

        visit.one("#runs input[type=file]").setInputFiles(new FilePayload(Visit.SCRIPT + ".pdf", "application/pdf", new byte[] {37, 80, 68, 70}));
        assertThat(visit.one("#runs .chosen")).containsText(Visit.SCRIPT);
        visit.button("开始", "Start").click();

        assertThat(visit.one("#runs .problem")).isVisible();
    }
}
